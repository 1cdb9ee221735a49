package org.w3id.chokepoint.query.engine.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Var;
import org.w3id.chokepoint.graph.store.index.TripleOrder;

/** Where in a row the value of each variable stands. Complete once a query is compiled; rows are made after that. */
public final class Slots {
    /** The value of a variable that has none; in a pattern it matches any term. */
    public static final int UNBOUND = TripleOrder.ANY;

    /** The slot of a variable that the query does not have. */
    public static final int NONE = -1;

    private final Map<Var, Integer> byVariable = new HashMap<>();
    private final List<Var> variables = new ArrayList<>();

    /** Slots of variables in their order. */
    static Slots of(List<Var> variables) {
        Slots slots = new Slots();
        variables.forEach(slots::of);
        return slots;
    }

    /** The slot of a variable, a new one if it has none yet. */
    public int of(Var variable) {
        Integer slot = byVariable.get(variable);
        if (slot != null) {
            return slot;
        }
        byVariable.put(variable, variables.size());
        variables.add(variable);
        return variables.size() - 1;
    }

    public int[] of(Collection<Var> some) {
        return some.stream().mapToInt(this::of).toArray();
    }

    /** The slot of a variable; {@link #NONE} if it has none. */
    public int find(Var variable) {
        return byVariable.getOrDefault(variable, NONE);
    }

    /** The variables that have slots, in their order. */
    public List<Var> variables() {
        return variables;
    }

    /** The names of variables, as in SPARQL. */
    public String text(int... slots) {
        return Arrays.stream(slots)
                .mapToObj(slot -> variables.get(slot).toString())
                .collect(Collectors.joining(" "));
    }

    /** A row without values. */
    public int[] row() {
        int[] row = new int[variables.size()];
        Arrays.fill(row, UNBOUND);
        return row;
    }
}
