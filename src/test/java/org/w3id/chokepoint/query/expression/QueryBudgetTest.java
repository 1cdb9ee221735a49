package org.w3id.chokepoint.query.expression;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.error.ErrorCode;

/** What one evaluation may spend, and what is said when it is spent. */
class QueryBudgetTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void timeThatIsOverIsSeenWithinAFewCalls() {
        QueryBudget budget =
                QueryBudget.of("who-is-listed", Duration.ofMillis(1500).minusMillis(1500));
        assertThrows(QueryCancelledException.class, () -> check(budget, 256));
        assertEquals(ErrorCode.TIME_LIMIT, budget.stopped().code());
        assertEquals("who-is-listed: took longer than 0.0 s", budget.stopped().detail());
    }

    /** Jena takes no parts of them, and would stop too early to call it the time. */
    @Test
    void whatIsLeftIsInWholeMilliseconds() {
        Duration left = QueryBudget.of("q", LONG).remaining();
        assertEquals(0, left.getNano() % 1_000_000);
        assertTrue(left.compareTo(LONG.minusSeconds(30)) > 0 && left.compareTo(LONG) <= 0, left.toString());
        assertEquals(Duration.ofMillis(1), QueryBudget.of("q", Duration.ZERO).remaining());
    }

    @Test
    void onceStoppedAlwaysStopped() {
        QueryBudget budget = QueryBudget.of("q", LONG);
        budget.tooLarge("has more than 3 rows");
        assertThrows(QueryCancelledException.class, budget::check);
        assertThrows(QueryCancelledException.class, budget::check);
        assertEquals("q: has more than 3 rows", budget.stopped().detail());
    }

    @Test
    void timeInWordsHasFractions() {
        assertEquals(
                "q: took longer than 0.25 s",
                QueryBudget.of("q", Duration.ofMillis(250)).overTime().detail());
        assertEquals(
                "q: took longer than 60.0 s",
                QueryBudget.of("q", LONG).overTime().detail());
    }

    @Test
    void remainingTimeIsNeverNothing() {
        assertTrue(QueryBudget.of("q", Duration.ZERO).remaining().toNanos() > 0);
        assertTrue(QueryBudget.of("q", LONG).remaining().compareTo(LONG) <= 0);
    }

    @Test
    void allThatIsLeftMayBeTakenAndNoByteMore() {
        QueryBudget budget = QueryBudget.of("q", LONG);
        assertDoesNotThrow(() -> budget.take(budget.left()));
        budget.give(10);
        assertEquals(10, budget.left());
        assertThrows(QueryCancelledException.class, () -> budget.take(11));
        assertEquals(ErrorCode.TOO_LARGE, budget.stopped().code());
    }

    @Test
    void whatNobodyKnowsTheReasonOfWasStopped() {
        assertEquals(ErrorCode.BUSY, QueryBudget.of("q", LONG).stopped().code());
    }

    @Test
    void interruptStopsAndStays() {
        QueryBudget budget = QueryBudget.of("q", LONG);
        Thread.currentThread().interrupt();
        try {
            assertThrows(QueryCancelledException.class, () -> check(budget, 256));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(ErrorCode.BUSY, budget.stopped().code());
    }

    @Test
    void textAndNumberMayBeAsLongAsTheirLimit() {
        QueryBudget budget = QueryBudget.of("q", LONG);
        assertDoesNotThrow(() -> budget.requireText(QueryBudget.MAX_TEXT));
        assertDoesNotThrow(() -> budget.requireNumber(QueryBudget.MAX_BITS));
        assertThrows(QueryCancelledException.class, () -> budget.requireText(QueryBudget.MAX_TEXT + 1L));
        assertThrows(QueryCancelledException.class, () -> budget.requireNumber(QueryBudget.MAX_BITS + 1L));
    }

    @Test
    void longerTermsTakeMore() {
        Node small = NodeFactory.createURI("urn:a");
        Node large = NodeFactory.createLiteralString("x".repeat(1000));
        long row = QueryBudget.size(BindingFactory.binding(Var.alloc("a"), small));
        assertEquals(995, QueryBudget.size(BindingFactory.binding(Var.alloc("a"), large)) - row);
        assertTrue(QueryBudget.size(Triple.create(small, small, large)) > 1000);
        assertTrue(QueryBudget.size(BindingFactory.empty()) > 0);
    }

    @Test
    void workGivesWayWhereverItLooksAtTheClock() throws Exception {
        AtomicInteger pauses = new AtomicInteger();
        Courtesy.during(
                () -> {
                    check(QueryBudget.of("q", LONG), 1024);
                    return true;
                },
                pauses::incrementAndGet);
        assertEquals(4, pauses.get());
        check(QueryBudget.of("q", LONG), 1024);
        assertEquals(4, pauses.get(), "pauses end with the work");
    }

    @Test
    void pauseThatIsInterruptedEndsTheWork() throws Exception {
        QueryBudget budget = QueryBudget.of("q", LONG);
        assertThrows(
                QueryCancelledException.class,
                () -> Courtesy.during(
                        () -> {
                            check(budget, 256);
                            return true;
                        },
                        () -> {
                            throw new InterruptedException();
                        }));
        assertTrue(Thread.interrupted());
    }

    private static void check(QueryBudget budget, int times) {
        for (int n = 0; n < times; n++) {
            budget.check();
        }
    }
}
