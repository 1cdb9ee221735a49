package org.w3id.chokepoint.query.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/** Makes queries with every operator, around triples that there are, so that most have an answer. */
final class RandomQueries {
    private static final int DEPTH = 2;

    private final Random random;
    private final List<Triple> triples;
    private final List<Node> graphs;
    private final Function<Node, List<Triple>> around;
    private final RandomTerms terms;
    private final RandomModifiers modifiers;

    /**
     * @param graphs names of graphs
     * @param around the triples with a term; none if so many have it that a query with a variable for it never ends
     */
    RandomQueries(Random random, List<Triple> triples, List<Node> graphs, Function<Node, List<Triple>> around) {
        this.random = random;
        this.triples = triples;
        this.graphs = graphs;
        this.around = around;
        this.terms = new RandomTerms(random);
        this.modifiers = new RandomModifiers(random, terms);
    }

    String next() {
        terms.clear();
        Triple start = terms.one(triples);
        String group = (terms.chance(10) ? from() : "") + "WHERE " + group(start, DEPTH);
        return switch (random.nextInt(12)) {
            case 0 -> "ASK " + group;
            case 1 ->
                "CONSTRUCT { ?v0 <urn:test:p> ?v1 . ?v1 <urn:test:q> ?v2 . <urn:test:s> <urn:test:p> ?made0 } " + group;
            case 2, 3, 4 -> modifiers.aggregate(group);
            default -> select(group) + (terms.chance(12) ? " " + terms.values() : "");
        };
    }

    /** Values for some variables of the query made last, as a caller gives them. */
    Map<Var, Node> values() {
        Map<Var, Node> values = new HashMap<>();
        for (int rest = terms.chance(3) ? 1 + random.nextInt(2) : 0; rest > 0; rest--) {
            values.put(Var.alloc(terms.variable().substring(1)), terms.value());
        }
        return values;
    }

    private String from() {
        StringBuilder from = new StringBuilder();
        for (int rest = random.nextInt(3); rest >= 0; rest--) {
            from.append("FROM ")
                    .append(terms.chance(3) ? "NAMED " : "")
                    .append(graphName())
                    .append(' ');
        }
        return from.toString();
    }

    private String graphName() {
        return terms.chance(2)
                ? "<" + terms.one(List.of("urn:test:mixed", "urn:test:absent", "urn:test:other")) + ">"
                : RandomTerms.text(terms.one(graphs));
    }

    private String select(String group) {
        String what = terms.chance(3) ? "*" : terms.someVariables();
        return "SELECT " + (terms.chance(3) ? "DISTINCT " : "") + what + " " + group
                + (terms.chance(3) ? modifiers.order() : "");
    }

    private String group(Triple start, int depth) {
        StringBuilder text = new StringBuilder("{ ").append(terms.chance(25) ? "" : triples(start));
        for (int rest = random.nextInt(depth + 2); rest > 0; rest--) {
            text.append(' ').append(element(depth));
        }
        return text.append(" }").toString();
    }

    private String element(int depth) {
        return switch (random.nextInt(depth > 0 ? 18 : 8)) {
            case 0, 1, 2 -> "FILTER(" + terms.expression(2) + ")";
            case 3 -> "BIND(" + terms.expression(1) + " AS " + terms.newVariable() + ")";
            case 4 -> "BIND(" + terms.making() + " AS " + terms.newVariable() + ")";
            case 5 -> terms.values();
            case 6, 7 -> triples(near());
            case 8, 9 -> "OPTIONAL " + group(near(), depth - 1);
            case 10 -> union(depth);
            case 11 -> "MINUS " + group(near(), depth - 1);
            case 12 -> "GRAPH " + graph() + " " + group(near(), depth - 1);
            case 13 -> "FILTER " + exists(depth);
            case 14 -> "FILTER(" + terms.expression(1) + (terms.chance(2) ? " || " : " && ") + exists(depth) + ")";
            case 15 -> "BIND(" + exists(depth) + " AS " + terms.newVariable() + ")";
            case 16 -> subSelect(depth);
            default -> group(near(), depth - 1);
        };
    }

    private String union(int depth) {
        return group(near(), depth - 1) + " UNION " + (terms.chance(6) ? "{ }" : group(near(), depth - 1))
                + (terms.chance(4) ? " UNION " + group(near(), depth - 1) : "");
    }

    private String exists(int depth) {
        return (terms.chance(2) ? "NOT " : "") + "EXISTS " + group(near(), depth - 1);
    }

    private String subSelect(int depth) {
        if (terms.chance(3)) {
            String key = terms.variable();
            return "{ SELECT " + key + " (" + modifiers.aggregated(terms.variable()) + " AS " + terms.newVariable()
                    + ") WHERE " + group(near(), depth - 1) + " GROUP BY " + key + " }";
        }
        return "{ SELECT " + (terms.chance(2) ? "DISTINCT " : "") + (terms.chance(4) ? "*" : terms.someVariables())
                + " WHERE " + group(near(), depth - 1) + (terms.chance(3) ? modifiers.order() : "") + " }";
    }

    private String graph() {
        return terms.chance(3) ? graphName() : "?g" + random.nextInt(2);
    }

    private String triples(Triple start) {
        StringBuilder text = new StringBuilder(pattern(start));
        for (int rest = random.nextInt(3); rest > 0; rest--) {
            text.append(' ').append(pattern(near()));
        }
        return text.toString();
    }

    private String pattern(Triple triple) {
        return part(triple.getSubject()) + " " + predicate(triple.getPredicate()) + " " + part(triple.getObject())
                + " .";
    }

    private String part(Node term) {
        if (terms.chance(60)) {
            return term.isLiteral() ? terms.constant() : "<urn:test:absent>";
        }
        boolean common = !terms.chance(20) && around.apply(term).isEmpty();
        return !term.isBlank() && (common || terms.chance(4)) ? RandomTerms.text(term) : terms.variable(term);
    }

    private String predicate(Node predicate) {
        String text = RandomTerms.text(predicate);
        return switch (random.nextInt(40)) {
            case 0 -> terms.variable(predicate);
            case 1 -> "(" + text + "|<urn:test:p>)";
            case 2 -> "(" + text + "/^" + text + ")";
            case 3 -> text + "+";
            case 4 -> text + "*";
            case 5 -> text + "?";
            case 6 -> "(^" + text + "|" + text + ")";
            case 7 -> "!(<urn:test:p>|^" + text + ")";
            case 8 -> "(" + text + "/<urn:test:p>?)";
            case 9 -> "(" + text + "*/" + text + "?)";
            default -> text;
        };
    }

    /** A triple about something that the query has a variable for. */
    private Triple near() {
        List<Node> seen = terms.seen();
        if (seen.isEmpty() || terms.chance(40)) {
            return terms.one(triples);
        }
        List<Triple> about = around.apply(terms.one(seen));
        return terms.one(about.isEmpty() ? triples : about);
    }
}
