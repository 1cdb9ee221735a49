package org.w3id.chokepoint.query.engine.row;

import java.util.Iterator;
import java.util.stream.IntStream;
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
    protected Iterator<Var> vars1() {
        return bound().mapToObj(slots.variables()::get).iterator();
    }

    private IntStream bound() {
        return IntStream.range(0, row.length).filter(slot -> row[slot] != Slots.UNBOUND);
    }

    @Override
    protected int size1() {
        return (int) bound().count();
    }

    @Override
    protected boolean isEmpty1() {
        return bound().findAny().isEmpty();
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
