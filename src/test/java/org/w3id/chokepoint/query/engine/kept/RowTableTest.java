package org.w3id.chokepoint.query.engine.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** Rows that are kept to be joined: the table leaves out none that agrees, whatever values are missing. */
class RowTableTest {
    private static final int WIDTH = 4;
    private static final int[] SHARED = {0, 2};

    @Provide
    Arbitrary<List<int[]>> tables() {
        return Arbitraries.of(Slots.UNBOUND, 1, 2, 3)
                .array(int[].class)
                .ofSize(WIDTH)
                .list()
                .ofMaxSize(20);
    }

    @Property(tries = 200)
    void rowsNearAreAllThatAgree(@ForAll("tables") List<int[]> rows, @ForAll("tables") List<int[]> others) {
        RowTable table = table(rows);
        for (int[] other : others) {
            long expected = rows.stream().filter(row -> agree(row, other)).count();
            assertEquals(
                    expected,
                    table.near(other).stream()
                            .filter(row -> table.agree(row, other))
                            .count());
        }
    }

    private static boolean agree(int[] one, int[] other) {
        for (int slot : SHARED) {
            boolean both = one[slot] != Slots.UNBOUND && other[slot] != Slots.UNBOUND;
            if (both && one[slot] != other[slot]) {
                return false;
            }
        }
        return true;
    }

    @Example
    void rowsOverlapInASharedVariableOnly() {
        int none = Slots.UNBOUND;
        RowTable table = table(List.of());
        assertTrue(table.overlap(new int[] {1, 1, none, 1}, new int[] {1, none, none, none}));
        assertFalse(table.overlap(new int[] {1, 1, none, 1}, new int[] {none, 1, 1, 1}));
    }

    @Example
    void rowIsKeptAsItWas() {
        int[] row = {1, 2, 3, 4};
        RowTable table = table(List.of(row));
        row[0] = 9;
        assertEquals(1, table.near(new int[] {1, 0, 3, 0}).get(0)[0]);
    }

    @Example
    void rowsAreCounted() {
        QueryBudget budget = QueryBudget.of("q", Duration.ofMinutes(1));
        long before = budget.left();
        RowTable table = new RowTable(SHARED, budget);
        table.add(new int[WIDTH]);
        assertEquals(RowKey.bytes(WIDTH) + RowKey.bytes(2), before - budget.left());
        budget.take(budget.left());
        assertThrows(QueryCancelledException.class, () -> table.add(new int[WIDTH]));
    }

    @Example
    void keysAreEqualByTheirValues() {
        RowKey key = RowKey.of(new int[] {5, 6, 7}, new int[] {0, 2});
        assertEquals(key, RowKey.of(new int[] {5, 0, 7}, new int[] {0, 2}));
        assertEquals(
                key.hashCode(), RowKey.of(new int[] {7, 5}, new int[] {1, 0}).hashCode());
        assertNotEquals(key, RowKey.of(new int[] {7, 6, 5}, new int[] {0, 2}));
        assertNotEquals(key, RowKey.of(new int[] {5}, new int[] {0}));
        assertEquals("5 7", key.value(0) + " " + key.value(1));
        assertTrue(key.isWhole());
        assertFalse(RowKey.of(new int[] {5, Slots.UNBOUND}, new int[] {0, 1}).isWhole());
        assertTrue(RowKey.of(new int[] {5}, new int[0]).isWhole());
    }

    @Example
    void slotsAreGivenInTheOrderOfAsking() {
        Slots slots = new Slots();
        assertEquals(Slots.NONE, slots.find(Var.alloc("a")));
        assertEquals(0, slots.of(Var.alloc("a")));
        assertEquals(1, slots.of(Var.alloc("b")));
        assertEquals(0, slots.of(Var.alloc("a")));
        assertEquals(1, slots.find(Var.alloc("b")));
        assertEquals("?b ?a", slots.text(1, 0));
        assertEquals(2, slots.row().length);
        assertEquals(Slots.UNBOUND, slots.row()[1]);
    }

    private static RowTable table(List<int[]> rows) {
        RowTable table = new RowTable(SHARED, QueryBudget.of("q", Duration.ofMinutes(1)));
        rows.forEach(table::add);
        return table;
    }
}
