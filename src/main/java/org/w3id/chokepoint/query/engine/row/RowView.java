package org.w3id.chokepoint.query.engine.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;

/** A row as Jena sees it: a term for each variable that has a value. */
public final class RowView extends BindingBase {
    private final QueryTerms terms;
    private final Slots slots;
    private int[] row;

    /** @param row may change while it is looked at */
    public RowView(QueryTerms terms, Slots slots, int[] row) {
        super(null);
        this.terms = terms;
        this.slots = slots;
        this.row = row;
    }

    /** The same view, now of another row. */
    public RowView of(int[] other) {
        row = other;
        return this;
    }

    public int[] row() {
        return row;
    }

    @Override
    protected void forEach1(BiConsumer<Var, Node> action) {
        for (int slot = 0; slot < row.length; slot++) {
            if (row[slot] != Slots.UNBOUND) {
                action.accept(slots.variables().get(slot), terms.term(row[slot]));
            }
        }
    }

    @Override
    protected Iterator<Var> vars1() {
        List<Var> bound = new ArrayList<>(row.length);
        forEach1((variable, term) -> bound.add(variable));
        return bound.iterator();
    }

    @Override
    protected int size1() {
        return (int) Arrays.stream(row).filter(value -> value != Slots.UNBOUND).count();
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        return value(variable) != Slots.UNBOUND;
    }

    @Override
    protected Node get1(Var variable) {
        int value = value(variable);
        return value == Slots.UNBOUND ? null : terms.term(value);
    }

    private int value(Var variable) {
        int slot = slots.find(variable);
        return slot == Slots.NONE ? Slots.UNBOUND : row[slot];
    }

    @Override
    public Binding detach() {
        return this;
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        throw new UnsupportedOperationException("a row has no parent");
    }
}
