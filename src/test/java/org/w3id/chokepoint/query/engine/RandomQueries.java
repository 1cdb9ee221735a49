package org.w3id.chokepoint.query.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Makes queries with every operator, around triples that there are, so that most have an answer.
 *
 * <p>Each term that a query has come upon stands for one variable, or itself; so patterns share variables as in real queries.
 */
final class RandomQueries {
    private static final int DEPTH = 2;
    private static final List<String> LITERALS = List.of(
            "1",
            "1.0",
            "\"01\"^^<http://www.w3.org/2001/XMLSchema#integer>",
            "\"1\"^^<http://www.w3.org/2001/XMLSchema#float>",
            "1e0",
            "-0.0e0",
            "0",
            "\"NaN\"^^<http://www.w3.org/2001/XMLSchema#double>",
            "\"a\"",
            "\"a\"@en",
            "\"a\"@EN",
            "\"a\"@zh",
            "\"2020-01-01\"^^<http://www.w3.org/2001/XMLSchema#date>",
            "\"2020-01-01Z\"^^<http://www.w3.org/2001/XMLSchema#date>",
            "\"2020-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>",
            "\"2020\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
            "true",
            "\"x\"^^<urn:test:type>",
            "<urn:test:0>",
            "\"\"");

    private final Random random;
    private final List<Triple> triples;
    private final Map<Node, List<Triple>> around;
    private final Map<Node, String> variables = new LinkedHashMap<>();
    private int made;

    /** @param around the triples with a term, by the term */
    RandomQueries(Random random, List<Triple> triples, Map<Node, List<Triple>> around) {
        this.random = random;
        this.triples = triples;
        this.around = around;
    }

    String next() {
        variables.clear();
        made = 0;
        Triple start = one(triples);
        String group = group(start, DEPTH);
        return switch (random.nextInt(12)) {
            case 0 -> "ASK " + group;
            case 1 -> "CONSTRUCT { ?v0 <urn:test:p> ?v1 . ?v1 <urn:test:q> ?v2 } WHERE " + group;
            case 2, 3, 4 -> aggregate(group);
            default -> select(group);
        };
    }

    private String select(String group) {
        String what = chance(3) ? "*" : someVariables();
        String text = "SELECT " + (chance(3) ? "DISTINCT " : "") + what + " WHERE " + group;
        if (chance(3)) {
            text += " ORDER BY " + key() + (chance(2) ? " " + key() : "");
            text += chance(2) ? " LIMIT " + (1 + random.nextInt(5)) : "";
            text += chance(3) ? " OFFSET " + random.nextInt(3) : "";
        }
        return text;
    }

    private String key() {
        return switch (random.nextInt(4)) {
            case 0 -> "DESC(" + variable() + ")";
            case 1 -> "(STR(" + variable() + "))";
            default -> variable();
        };
    }

    private String aggregate(String group) {
        String key = variable();
        String value = variable();
        String aggregate =
                switch (random.nextInt(8)) {
                    case 0 -> "COUNT(*)";
                    case 1 -> "COUNT(DISTINCT *)";
                    case 2 -> "COUNT(" + value + ")";
                    case 3 -> "COUNT(DISTINCT " + value + ")";
                    case 4 -> "SUM(" + value + ")";
                    case 5 -> "MIN(STR(" + value + "))";
                    case 6 -> "MAX(STRLEN(STR(" + value + ")))";
                    default -> "AVG(STRLEN(STR(" + value + ")))";
                };
        boolean grouped = chance(2);
        return "SELECT " + (grouped ? key + " " : "") + "(" + aggregate + " AS ?total) WHERE " + group
                + (grouped ? " GROUP BY " + key : "")
                + (chance(4) ? " HAVING (COUNT(*) > 1)" : "")
                + (grouped && chance(3) ? " ORDER BY DESC(?total)" : "");
    }

    private String group(Triple start, int depth) {
        StringBuilder text = new StringBuilder("{ ").append(triples(start));
        for (int rest = random.nextInt(depth + 2); rest > 0; rest--) {
            text.append(' ').append(element(depth));
        }
        return text.append(" }").toString();
    }

    private String element(int depth) {
        int kind = random.nextInt(depth > 0 ? 13 : 5);
        return switch (kind) {
            case 0, 1 -> "FILTER(" + expression(2) + ")";
            case 2 -> "BIND(" + expression(1) + " AS ?made" + made++ + ")";
            case 3 -> values();
            case 4 -> triples(near());
            case 5, 6 -> "OPTIONAL " + group(near(), depth - 1);
            case 7 -> group(near(), depth - 1) + " UNION " + group(near(), depth - 1);
            case 8 -> "MINUS " + group(near(), depth - 1);
            case 9 -> "GRAPH " + graph() + " " + group(near(), depth - 1);
            case 10 -> "FILTER " + (chance(2) ? "NOT " : "") + "EXISTS " + group(near(), depth - 1);
            case 11 ->
                "{ SELECT " + (chance(2) ? "DISTINCT " : "") + someVariables() + " WHERE " + group(near(), depth - 1)
                        + " }";
            default -> group(near(), depth - 1);
        };
    }

    private String graph() {
        return chance(3)
                ? "<" + one(List.of("urn:test:mixed", "urn:test:absent", "urn:test:other")) + ">"
                : "?g" + random.nextInt(2);
    }

    private String triples(Triple start) {
        StringBuilder text = new StringBuilder(pattern(start));
        for (int rest = random.nextInt(3); rest > 0; rest--) {
            text.append(' ').append(pattern(near()));
        }
        return text.toString();
    }

    private String pattern(Triple triple) {
        String subject =
                chance(5) && triple.getSubject().isURI() ? text(triple.getSubject()) : variable(triple.getSubject());
        String object =
                chance(4) && !triple.getObject().isBlank() ? text(triple.getObject()) : variable(triple.getObject());
        return subject + " " + predicate(triple.getPredicate()) + " " + object + " .";
    }

    private String predicate(Node predicate) {
        String text = text(predicate);
        return switch (random.nextInt(40)) {
            case 0 -> variable(predicate);
            case 1 -> "(" + text + "|<urn:test:p>)";
            case 2 -> "(" + text + "/^" + text + ")";
            case 3 -> text + "+";
            case 4 -> text + "*";
            case 5 -> text + "?";
            case 6 -> "(^" + text + "|" + text + ")";
            case 7 -> "!(<urn:test:p>|^" + text + ")";
            case 8 -> "(" + text + "/<urn:test:p>?)";
            default -> text;
        };
    }

    /** A triple about something that the query has a variable for. */
    private Triple near() {
        if (variables.isEmpty() || chance(12)) {
            return one(triples);
        }
        List<Triple> about = around.get(one(List.copyOf(variables.keySet())));
        return one(about.isEmpty() ? triples : about);
    }

    private String values() {
        String rows = "";
        for (int row = random.nextInt(3); row >= 0; row--) {
            rows += chance(6) ? "UNDEF " : (chance(2) ? literal() : knownTerm()) + " ";
        }
        return "VALUES " + variable() + " { " + rows + "}";
    }

    private String knownTerm() {
        List<Node> terms =
                variables.keySet().stream().filter(term -> !term.isBlank()).toList();
        return terms.isEmpty() ? "<urn:test:1>" : text(one(terms));
    }

    private String expression(int depth) {
        if (depth == 0) {
            return chance(2) ? variable() : chance(2) ? literal() : knownTerm();
        }
        String one = expression(depth - 1);
        String other = expression(depth - 1);
        return switch (random.nextInt(15)) {
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
            case 12 -> variable() + (chance(2) ? " IN (" : " NOT IN (") + literal() + ", " + knownTerm() + ")";
            case 13 -> "CONTAINS(STR(" + variable() + "), \"a\")";
            default -> "sameTerm(" + variable() + ", " + variable() + ")";
        };
    }

    private String literal() {
        return one(LITERALS);
    }

    private String someVariables() {
        Set<String> some = new LinkedHashSet<>();
        for (int rest = random.nextInt(3); rest >= 0; rest--) {
            some.add(variable());
        }
        return String.join(" ", some);
    }

    private String variable() {
        List<String> known = new ArrayList<>(variables.values());
        known.add("?v0");
        known.add("?g0");
        if (made > 0) {
            known.add("?made" + random.nextInt(made));
        }
        return one(known);
    }

    private String variable(Node term) {
        return variables.computeIfAbsent(term, each -> "?v" + variables.size());
    }

    private static String text(Node term) {
        return NodeFmtLib.strNT(term);
    }

    private boolean chance(int one) {
        return random.nextInt(one) == 0;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
