package org.w3id.chokepoint.query.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query gives: rows, triples, or yes or no; complete and detached from the graph. */
public sealed interface Answer {

    /**
     * The answer of a SELECT.
     *
     * @param variables the columns, in the order of the query
     * @param iris the columns that can hold IRIs, by the form of the query; names stand beside them
     * @param bindings one for each row, in the order of the query
     */
    record Rows(List<String> variables, Set<String> iris, List<Binding> bindings) implements Answer {

        /** A variable as the heading of a column: {@code affirmedBy} becomes "affirmed by". */
        public static String heading(String variable) {
            return variable.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }
    }

    /** The answer of a CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph) implements Answer {}

    /** The answer of an ASK. */
    record Truth(boolean value) implements Answer {}
}
