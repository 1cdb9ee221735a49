package org.w3id.chokepoint.query.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query gives, complete: rows, which may read their terms from the release when they are looked at; triples; or yes or no. */
public sealed interface Answer {
    /** What is said of an answer under this name stands where it has no rows. */
    String EMPTY = "empty";

    /**
     * The answer of a SELECT.
     *
     * @param variables the columns, in the order of the query
     * @param iris the columns that can hold IRIs, by the form of the query; names stand beside them
     * @param bindings one for each row, in the order of the query
     * @param offset rows of the whole answer that come before these
     * @param total rows of the whole answer
     */
    record Rows(List<String> variables, Set<String> iris, List<Binding> bindings, long offset, long total)
            implements Answer {

        /** A whole answer. */
        public Rows(List<String> variables, Set<String> iris, List<Binding> bindings) {
            this(variables, iris, bindings, 0, bindings.size());
        }

        /** Some of these rows, which know how many there are in all. */
        public Rows part(long from, OptionalLong limit) {
            int first = (int) Math.min(from, bindings.size());
            int last = (int) Math.min(first + limit.orElse(bindings.size()), bindings.size());
            return new Rows(variables, iris, bindings.subList(first, last), offset + first, total);
        }

        /** These rows with other columns. */
        Rows with(List<String> otherVariables, List<Binding> otherBindings) {
            return new Rows(otherVariables, iris, otherBindings, offset, total);
        }

        /** All terms of all rows. */
        public Set<Node> terms() {
            Set<Node> terms = new HashSet<>();
            bindings.forEach(row -> row.forEach((variable, term) -> terms.add(term)));
            return terms;
        }

        public boolean isWhole() {
            return bindings.size() == total;
        }

        /** How many rows there are, in words: {@code 1 row}, {@code rows 101 to 200 of 345}. */
        public String count() {
            if (isWhole()) {
                return total == 1 ? "1 row" : total + " rows";
            }
            return bindings.isEmpty()
                    ? "none of " + total + " rows"
                    : "rows %d to %d of %d".formatted(offset + 1, offset + bindings.size(), total);
        }

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
