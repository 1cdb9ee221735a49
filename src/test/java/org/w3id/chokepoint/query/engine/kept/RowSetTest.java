package org.w3id.chokepoint.query.engine.kept;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows in one array are found, numbered and told apart as those of a map are. */
class RowSetTest {

    // Few values make most rows repeat, many make almost none; unbound and made terms have numbers at the ends.
    @ParameterizedTest(name = "{0} rows of {1} values of {2}")
    @CsvSource({
        "0, 2, 5",
        "1, 1, 1",
        "2000, 1, 7",
        "2000, 3, 4",
        "2000, 2, 2147483647",
        "2000, 9, 2",
        "50, 0, 1",
        "9000, 2, 2147483647"
    })
    void numbersAreThoseOfAMap(int count, int width, int values) {
        Random random = new Random(width * 31L + values);
        int[] slots = random.ints(0, width + 2).distinct().limit(width).toArray();
        RowSet set = new RowSet(width);
        Map<List<Integer>, Integer> expected = new LinkedHashMap<>();
        for (int n = 0; n < count; n++) {
            int[] row =
                    random.ints(width + 2, 0, values).map(value -> value - 1).toArray();
            List<Integer> kept = new ArrayList<>();
            for (int slot : slots) {
                kept.add(row[slot]);
            }
            Integer before = expected.putIfAbsent(kept, expected.size());
            assertEquals(before == null ? expected.size() - 1 : before, set.add(row, slots), kept::toString);
        }
        assertEquals(expected.size(), set.size());
        expected.forEach((row, number) -> {
            for (int place = 0; place < width; place++) {
                assertEquals(row.get(place), set.rows().value(number, place));
            }
        });
    }

    @Test
    void rowsOfOneHashAreToldApart() {
        RowSet set = new RowSet(2);
        assertEquals(0, set.add(new int[] {0, 31}, new int[] {0, 1}), "31 * 0 + 31");
        assertEquals(1, set.add(new int[] {1, 0}, new int[] {0, 1}), "31 * 1 + 0");
        assertEquals(0, set.add(new int[] {31, 0}, new int[] {1, 0}), "the slots say which value is which");
    }

    @Test
    void rowsOfAListComeBackInTheirOrderHoweverManyThereAre() {
        RowList list = new RowList(2);
        for (int n = 0; n < 10_000; n++) {
            list.add(new int[] {n, -1, 2 * n}, new int[] {2, 0});
        }
        assertEquals(10_000, list.size());
        assertArrayEquals(new int[] {0, 0}, list.row(0));
        assertArrayEquals(new int[] {19_998, 9_999}, list.row(9_999));
        assertEquals(14, list.value(7, 0));
    }

    @Test
    void aRowThatIsGivenOutIsACopy() {
        RowList list = new RowList(1);
        list.add(new int[] {5}, new int[] {0});
        list.row(0)[0] = 6;
        assertEquals(5, list.value(0, 0));
    }
}
