package org.w3id.chokepoint.dump;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

/**
 * A column of a table: a property, with what its values have in common.
 *
 * @param name the heading
 * @param property whose values stand in it
 */
record TableColumn(String name, Node property, Content content) {
    private static final String TEXT = "string";
    private static final Map<String, String> TYPES = Map.of(
            XSD.date.getURI(), "date",
            XSD.dateTime.getURI(), "datetime",
            XSD.gYear.getURI(), "year",
            XSD.gYearMonth.getURI(), "yearmonth",
            XSD.integer.getURI(), "integer",
            XSD.decimal.getURI(), "number",
            XSD.xdouble.getURI(), "number",
            XSD.xboolean.getURI(), "boolean");

    /** What was seen of the values so far. */
    static final class Content {
        private final Set<String> datatypes = new TreeSet<>();
        private boolean things;
        private boolean several;

        void add(Set<Node> values) {
            several |= values.size() > 1;
            things |= values.stream().anyMatch(Node::isURI);
            values.stream()
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralDatatypeURI)
                    .forEach(datatypes::add);
        }
    }

    /** Whether some row has several values in one cell. */
    boolean several() {
        return content.several;
    }

    /** Whether values are things, which have labels. */
    boolean things() {
        return content.things;
    }

    /** The type of Frictionless Table Schema; {@code string} when cells hold several values or several types. */
    String type() {
        boolean typed = !content.several && !content.things && content.datatypes.size() == 1;
        return typed ? TYPES.getOrDefault(content.datatypes.iterator().next(), TEXT) : TEXT;
    }

    /** The heading of the column beside it with the names of things. */
    Optional<String> labelName() {
        return things() ? Optional.of(name + "_label") : Optional.empty();
    }
}
