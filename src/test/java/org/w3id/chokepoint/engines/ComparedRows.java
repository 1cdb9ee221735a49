package org.w3id.chokepoint.engines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Rows as far as SPARQL fixes them: in any order, numbers by their value, and what GROUP_CONCAT joins in any order.
 *
 * @param digits kept of a number that is not whole
 * @param separators of the GROUP_CONCATs of the query
 */
record ComparedRows(int digits, Collection<String> separators) {
    private static final int SHOWN = 3;

    /** Empty if both have the same rows, each as often. */
    String difference(List<List<Node>> ours, List<List<Node>> theirs) {
        Map<List<String>, Integer> balance = new HashMap<>();
        ours.forEach(row -> balance.merge(cells(row), 1, Integer::sum));
        theirs.forEach(row -> balance.merge(cells(row), -1, Integer::sum));
        balance.values().removeIf(count -> count == 0);
        return balance.isEmpty()
                ? ""
                : "%d rows here, %d there%n".formatted(ours.size(), theirs.size())
                        + some(balance, "only here", 1)
                        + some(balance, "only there", -1);
    }

    private static String some(Map<List<String>, Integer> balance, String side, int sign) {
        return balance.entrySet().stream()
                .filter(entry -> Integer.signum(entry.getValue()) == sign)
                .limit(SHOWN)
                .map(entry -> side + " " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private List<String> cells(List<Node> row) {
        return row.stream().map(this::cell).toList();
    }

    private String cell(Node term) {
        if (term == null) {
            return "";
        }
        if (!term.isLiteral()) {
            return term.isBlank() ? "_:" : "<" + term.getURI() + ">";
        }
        NodeValue value = NodeValue.makeNode(term);
        if (value.isNumber()) {
            return number(value);
        }
        // Virtuoso has no booleans: what is true is 1.
        if (value.isBoolean()) {
            return value.getBoolean() ? "1" : "0";
        }
        return text(term);
    }

    private String number(NodeValue value) {
        boolean isWhole = value.isInteger();
        BigDecimal exact = new BigDecimal(value.asNode().getLiteralLexicalForm().strip());
        return (isWhole ? exact : exact.round(new MathContext(digits)))
                .stripTrailingZeros()
                .toPlainString();
    }

    private String text(Node term) {
        String type = term.getLiteralDatatypeURI();
        String parts = parts(term.getLiteralLexicalForm());
        if (!term.getLiteralLanguage().isEmpty()) {
            return parts + "@" + term.getLiteralLanguage();
        }
        return type.equals(XSDDatatype.XSDstring.getURI()) ? parts : parts + "^^" + type;
    }

    private String parts(String text) {
        return separators.stream().noneMatch(text::contains)
                ? text
                : Arrays.stream(text.split(pattern())).sorted().toList().toString();
    }

    private String pattern() {
        return separators.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
