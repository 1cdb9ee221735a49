package org.w3id.chokepoint.query.engine.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.query.engine.row.Operator;

/** A slice takes its rows and asks for no other, and ends only what its own rows end. */
class SolutionOperatorsTest {

    /** Counts the rows that somebody asked for. */
    private static Operator counting(int rows, AtomicInteger asked) {
        return (row, next) -> {
            for (int n = 1; n <= rows; n++) {
                asked.incrementAndGet();
                row[0] = n;
                if (!next.accept(row)) {
                    return false;
                }
            }
            return true;
        };
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
        "2, 0, 12, 2",
        "2, 3, 45, 5",
        "2, 8, 9, 9",
        "2, 9, '', 9",
        "9, 0, 123456789, 9",
        "100, 0, 123456789, 9",
        "0, 0, '', 0",
        "0, 5, '', 0",
        "9223372036854775807, 7, 89, 9",
        "9223372036854775807, 9223372036854775807, '', 9"
    })
    void sliceAsksForNoMoreThanItHandsOn(long limit, long offset, String rows, int asked) {
        AtomicInteger seen = new AtomicInteger();
        StringBuilder found = new StringBuilder();
        assertTrue(
                new SliceOperator(counting(9, seen), offset, limit).run(new int[1], row -> {
                    found.append(row[0]);
                    return true;
                }),
                "whoever has a slice may go on behind it");
        assertEquals(rows, found.toString());
        assertEquals(asked, seen.get());
    }

    @Test
    void sliceEndsWhenNoMoreRowsAreWanted() {
        List<Integer> found = new ArrayList<>();
        AtomicInteger seen = new AtomicInteger();
        assertFalse(new SliceOperator(counting(9, seen), 1, 5).run(new int[1], row -> {
            found.add(row[0]);
            return found.size() < 2;
        }));
        assertEquals(List.of(2, 3), found);
        assertEquals(3, seen.get());
    }
}
