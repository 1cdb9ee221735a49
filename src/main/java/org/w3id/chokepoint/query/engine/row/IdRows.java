package org.w3id.chokepoint.query.engine.row;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The rows of an answer as Jena sees them, for whoever does not read the ids that they are made of. */
public final class IdRows extends AbstractList<Binding> implements RandomAccess {
    private final QueryTerms terms;
    private final Slots columns;
    private final int size;
    private final Ids ids;

    /** Where the ids are. */
    @FunctionalInterface
    public interface Ids {
        /** The id of a term, or {@link Slots#UNBOUND}. */
        int at(int row, int column);
    }

    /** @param variables the columns, each once */
    public IdRows(QueryTerms terms, List<Var> variables, int size, Ids ids) {
        this(terms, Slots.of(variables), size, ids);
    }

    private IdRows(QueryTerms terms, Slots columns, int size, Ids ids) {
        this.terms = terms;
        this.columns = columns;
        this.size = size;
        this.ids = ids;
    }

    public QueryTerms terms() {
        return terms;
    }

    public Ids ids() {
        return ids;
    }

    /** The number of a column; {@link Slots#NONE} if there is none of that variable. */
    public int column(Var variable) {
        return columns.find(variable);
    }

    @Override
    public Binding get(int row) {
        int[] values = columns.row();
        for (int column = 0; column < values.length; column++) {
            values[column] = ids.at(row, column);
        }
        return new RowView(terms, columns, values);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public IdRows subList(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return new IdRows(terms, columns, to - from, (row, column) -> ids.at(from + row, column));
    }
}
