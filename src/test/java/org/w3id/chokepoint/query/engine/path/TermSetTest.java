package org.w3id.chokepoint.query.engine.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** A set of numbers in their order, which gives back what it took. */
class TermSetTest {

    @Property(tries = 150)
    void termsAreThereOnceInTheirOrder(@ForAll @Size(max = 300) List<@IntRange(max = 400) Integer> terms) {
        TermSet set = new TermSet(budget());
        Set<Integer> expected = new LinkedHashSet<>();
        terms.forEach(term -> assertEquals(expected.add(term), set.add(term)));
        List<Integer> found = new ArrayList<>();
        for (int place = 0; place < set.size(); place++) {
            found.add(set.get(place));
        }
        assertEquals(List.copyOf(expected), found);
        for (int term = 0; term <= 400; term++) {
            assertEquals(expected.contains(term), set.contains(term));
        }
    }

    /** Numbers that lie far apart, as ids of terms in a large release do, and so may fall on one place. */
    @Example
    void farNumbersAreToldApart() {
        TermSet set = new TermSet(budget());
        for (int n = 0; n < 5_000; n++) {
            assertTrue(set.add(n << 18 | n >>> 14));
            assertFalse(set.add(n << 18 | n >>> 14));
        }
        assertEquals(5_000, set.size());
        assertTrue(
                set.add(Integer.MAX_VALUE) && set.contains(Integer.MAX_VALUE) && !set.contains(Integer.MAX_VALUE - 1));
    }

    @Example
    void memoryIsTakenAndGivenBackOnce() {
        QueryBudget budget = budget();
        long before = budget.left();
        TermSet set = new TermSet(budget);
        for (int term = 0; term < 10_000; term++) {
            set.add(term);
        }
        assertTrue(before - budget.left() >= 3L * Integer.BYTES * 5_000, "about what the arrays take");
        set.release();
        set.release();
        assertEquals(before, budget.left());
    }

    @Example
    void setThatGrowsTooLargeIsStopped() {
        QueryBudget budget = budget();
        budget.take(budget.left() - 1_000);
        TermSet set = new TermSet(budget);
        assertThrows(QueryCancelledException.class, () -> {
            for (int term = 0; term < 10_000; term++) {
                set.add(term);
            }
        });
    }

    private static QueryBudget budget() {
        return QueryBudget.of("q", Duration.ofMinutes(1));
    }
}
