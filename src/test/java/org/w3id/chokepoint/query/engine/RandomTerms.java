package org.w3id.chokepoint.query.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.sse.SSE;

/** The variables, constants and expressions of one random query; each term that it has come upon is one variable, or itself. */
final class RandomTerms {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** Terms of every kind, half of which no graph has. */
    private static final List<String> CONSTANTS = List.of(
            "1",
            "1.0",
            typed("01", "integer"),
            typed("1", "float"),
            "1e0",
            "-0.0e0",
            "0",
            "424242",
            "-7.25",
            typed("NaN", "double"),
            typed("INF", "double"),
            typed("not a number", "integer"),
            "\"a\"",
            "\"a\"@en",
            "\"a\"@EN",
            "\"a\"@zh",
            "\"no such text\"",
            "\"no such text\"@fr",
            typed("2020-01-01", "date"),
            typed("2020-01-01Z", "date"),
            typed("2022-10-02", "date"),
            typed("2031-05-06", "date"),
            typed("2020-01-01T00:00:00Z", "dateTime"),
            typed("2022-10-02T12:00:00", "dateTime"),
            typed("2020", "gYear"),
            "true",
            "\"x\"^^<urn:test:type>",
            "<urn:test:0>",
            "<urn:test:absent>",
            "\"\"");

    private final Random random;
    private final Map<Node, String> variables = new LinkedHashMap<>();
    private int made;

    RandomTerms(Random random) {
        this.random = random;
    }

    private static String typed(String text, String type) {
        return '"' + text + "\"^^<" + XSD + type + ">";
    }

    void clear() {
        variables.clear();
        made = 0;
    }

    /** The terms that have a variable. */
    List<Node> seen() {
        return List.copyOf(variables.keySet());
    }

    String variable(Node term) {
        return variables.computeIfAbsent(term, each -> "?v" + variables.size());
    }

    /** Any variable, perhaps one that has no value here. */
    String variable() {
        List<String> known = new ArrayList<>(variables.values());
        known.add("?v0");
        known.add("?g0");
        if (chance(6)) {
            known.add("?nowhere");
        }
        for (int n = 0; n < made; n++) {
            known.add("?made" + n);
        }
        return one(known);
    }

    String someVariables() {
        Set<String> some = new LinkedHashSet<>();
        for (int rest = random.nextInt(3); rest >= 0; rest--) {
            some.add(variable());
        }
        return String.join(" ", some);
    }

    /** A variable that nothing has a value for yet. */
    String newVariable() {
        return "?made" + made++;
    }

    String constant() {
        return one(CONSTANTS);
    }

    /** A term that the query has come upon. */
    String known() {
        List<Node> terms =
                variables.keySet().stream().filter(term -> !term.isBlank()).toList();
        return terms.isEmpty() ? "<urn:test:1>" : text(one(terms));
    }

    /** A value for a variable, as a caller gives it: any term, or one that the query has come upon. */
    Node value() {
        return SSE.parseNode(chance(2) ? constant() : known());
    }

    /** A block of rows, some without a value, of terms in the graph and others. */
    String values() {
        boolean two = chance(3);
        StringBuilder rows = new StringBuilder();
        for (int row = random.nextInt(3); row >= 0; row--) {
            rows.append(two ? "(" + cell() + " " + cell() + ") " : cell() + " ");
        }
        String first = variable();
        String second = variable();
        return two && !first.equals(second)
                ? "VALUES (" + first + " " + second + ") { " + rows + "}"
                : two ? "" : "VALUES " + first + " { " + rows + "}";
    }

    private String cell() {
        return chance(5) ? "UNDEF" : chance(2) ? constant() : known();
    }

    /** An expression that makes a term, most often one that no graph has. */
    String making() {
        String value = variable();
        return switch (random.nextInt(9)) {
            case 0 -> "CONCAT(\"made \", STR(" + value + "))";
            case 1 -> "IRI(CONCAT(STR(" + value + "), \"-made\"))";
            case 2 -> "IRI(STR(" + value + "))";
            case 3 -> value + " + 1";
            case 4 -> "STRDT(SUBSTR(STR(" + value + "), 1, 10), <" + XSD + "date>)";
            case 5 -> "STRLANG(STR(" + value + "), \"en\")";
            case 6 -> constant();
            case 7 -> known();
            default -> expression(1);
        };
    }

    String expression(int depth) {
        if (depth == 0) {
            return chance(2) ? variable() : chance(2) ? constant() : known();
        }
        String one = expression(depth - 1);
        String other = expression(depth - 1);
        return switch (random.nextInt(20)) {
            case 0, 1 -> one + " = " + other;
            case 2 -> one + " != " + other;
            case 3 -> one + " < " + other;
            case 4 -> one + " >= " + other;
            case 5 -> "(" + one + ") && (" + other + ")";
            case 6 -> "(" + one + ") || (" + other + ")";
            case 7 -> "!(" + one + ")";
            case 8 -> "BOUND(" + variable() + ")";
            case 9 -> "LANG(" + variable() + ") = \"en\"";
            case 10 -> "COALESCE(" + one + ", " + other + ")";
            case 11 -> "IF(" + one + ", " + other + ", " + variable() + ")";
            case 12 -> variable() + (chance(2) ? " IN (" : " NOT IN (") + constant() + ", " + known() + ")";
            case 13 -> "CONTAINS(STR(" + variable() + "), \"a\")";
            case 14 -> either();
            case 15 -> variable() + " <= " + constant() + " && " + constant() + " < " + variable();
            case 16 -> "COALESCE(" + constant() + " < " + variable() + ", true)";
            case 17 -> "DATATYPE(" + variable() + ") = <" + XSD + "date>";
            case 18 -> "REGEX(STR(" + variable() + "), \"[0-9]\")";
            default -> "sameTerm(" + variable() + ", " + variable() + ")";
        };
    }

    /** One variable with several values, which Jena's optimizer makes a union of. */
    private String either() {
        String variable = variable();
        return variable + " = " + known() + " || " + variable + " = " + (chance(2) ? constant() : known());
    }

    boolean chance(int one) {
        return random.nextInt(one) == 0;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    static String text(Node term) {
        return NodeFmtLib.strNT(term);
    }
}
