package org.w3id.chokepoint.query.engine.operator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** Operations one by one, over rows of two variables: what they hand on, that they stop, and that they leave no trace. */
class OperatorsTest {
    private static final int NONE = Slots.UNBOUND;
    private static final QueryBudget BUDGET = QueryBudget.of("q", Duration.ofMinutes(1));

    private static Operator values(int slot, int... values) {
        return new TableOperator(
                BUDGET,
                new int[] {slot},
                Arrays.stream(values).mapToObj(each -> new int[] {each}).toList());
    }

    private static List<String> rows(Operator operator, int... row) {
        List<String> rows = new ArrayList<>();
        int[] before = row.clone();
        assertTrue(operator.run(row, found -> rows.add(Arrays.toString(found).replace(String.valueOf(NONE), "-"))));
        assertArrayEquals(before, row, "the row is the same before and after");
        return rows;
    }

    @Test
    void valuesAgreeWithTheRow() {
        assertEquals(List.of("[1, -]", "[2, -]"), rows(values(0, 1, 2), NONE, NONE));
        assertEquals(List.of("[2, 5]"), rows(values(0, 1, 2), 2, 5));
        assertEquals(List.of(), rows(values(0, 1, 2), 3, 5));
        assertEquals(List.of("[3, 5]", "[3, 5]"), rows(values(0, NONE, NONE), 3, 5));
        assertEquals(List.of(), rows(values(0), NONE, NONE));
    }

    @Test
    void sequenceExtendsEachRow() {
        assertEquals(
                List.of("[1, 7]", "[1, 8]", "[2, 7]", "[2, 8]"),
                rows(new SequenceOperator(List.of(values(0, 1, 2), values(1, 7, 8))), NONE, NONE));
        assertEquals(List.of("[-, 4]"), rows(new SequenceOperator(List.of()), NONE, 4));
        assertEquals(List.of(), rows(new SequenceOperator(List.of(values(0, 1), values(0, 2))), NONE, NONE));
    }

    @Test
    void unionHandsOnTheRowsOfEach() {
        assertEquals(
                List.of("[1, -]", "[-, 2]"), rows(new UnionOperator(List.of(values(0, 1), values(1, 2))), NONE, NONE));
        assertEquals(List.of(), rows(new UnionOperator(List.of()), NONE, NONE));
    }

    @Test
    void optionalKeepsARowThatFindsNothing() {
        assertEquals(List.of("[1, -]", "[2, 2]"), rows(new OptionalOperator(values(0, 1, 2), onlyFor(2)), NONE, NONE));
        assertEquals(
                List.of("[1, 7]", "[1, 8]"), rows(new OptionalOperator(values(0, 1), values(1, 7, 8)), NONE, NONE));
    }

    /** Gives the second variable the value of the first if that is the one wanted. */
    private static Operator onlyFor(int wanted) {
        return (row, next) -> {
            if (row[0] != wanted) {
                return true;
            }
            row[1] = wanted;
            boolean more = next.accept(row);
            row[1] = NONE;
            return more;
        };
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 4"})
    void nobodyGoesOnWhenNoMoreRowsAreWanted(int wanted, int handedOn) {
        Operator all = new SequenceOperator(List.of(
                new UnionOperator(List.of(values(0, 1, 2), values(0, 3))),
                new OptionalOperator(SequenceOperator.EMPTY, values(1, 7, 8))));
        AtomicInteger rows = new AtomicInteger();
        assertFalse(all.run(new int[] {NONE, NONE}, row -> rows.incrementAndGet() < wanted));
        assertEquals(handedOn, rows.get());
    }

    @Test
    void operationIsStoppedAmidItsRows() {
        QueryBudget spent = QueryBudget.of("q", Duration.ZERO);
        Operator many = new TableOperator(spent, new int[] {0}, java.util.Collections.nCopies(1_000, new int[] {1}));
        assertThrows(QueryCancelledException.class, () -> many.run(new int[] {NONE}, row -> true));
    }
}
