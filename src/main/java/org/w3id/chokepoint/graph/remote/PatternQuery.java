package org.w3id.chokepoint.graph.remote;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The questions by which statements are looked up.
 *
 * @param where the pattern, without terms
 * @param terms what stands in place of its variables
 * @param subjects if any, only of these
 */
record PatternQuery(String where, Map<Var, Node> terms, Collection<Node> subjects) {
    private static final String DEFAULT = " { ?s ?p ?o }";
    private static final String NAMED = " { GRAPH ?g { ?s ?p ?o } }";
    private static final Var GRAPH = Var.alloc("g");
    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");
    private static final Var NUMBER = Var.alloc("n");

    /** @param quad with {@code ANY} as graph for all named ones, and the default graph */
    static PatternQuery of(Quad quad) {
        Map<Var, Node> terms = new HashMap<>();
        terms.put(GRAPH, quad.getGraph());
        terms.put(SUBJECT, quad.getSubject());
        terms.put(PREDICATE, quad.getPredicate());
        terms.put(OBJECT, quad.getObject());
        terms.values().removeIf(term -> !term.isConcrete());
        return new PatternQuery(quad.isDefaultGraph() ? DEFAULT : NAMED, terms, Set.of());
    }

    /** Whether the default graph has a triple; RDF4J counts no rows where no variable is bound. */
    static PatternQuery of(Triple triple) {
        Map<Var, Node> terms = Map.of(PREDICATE, triple.getPredicate(), OBJECT, triple.getObject());
        return new PatternQuery(DEFAULT, terms, Set.of(triple.getSubject()));
    }

    /** All that the default graph says of some things. */
    static PatternQuery about(Collection<Node> things) {
        return new PatternQuery(DEFAULT, Map.of(), things);
    }

    /** How often each of some things is an object of the default graph. */
    static Query mentions(Collection<Node> things) {
        Query query = QueryFactory.create("SELECT ?o (COUNT(*) AS ?n)" + DEFAULT + " GROUP BY ?o");
        return narrowed(query, values(OBJECT, things));
    }

    /** A thing, and how often it is an object. */
    static void countInto(Map<Node, Integer> counts, Binding row) {
        counts.put(row.get(OBJECT), ((Number) row.get(NUMBER).getLiteralValue()).intValue());
    }

    Query rows() {
        return query("SELECT *");
    }

    Query count() {
        return query("SELECT (COUNT(*) AS ?n)");
    }

    /** The statements as triples, with the blank nodes of one answer. */
    Query triples() {
        return query("CONSTRUCT { ?s ?p ?o } WHERE");
    }

    private Query query(String head) {
        Query query = QueryTransformOps.replaceVars(QueryFactory.create(head + where), terms);
        return subjects.isEmpty() ? query : narrowed(query, values(SUBJECT, subjects));
    }

    private static Query narrowed(Query query, ElementData values) {
        Query narrowed = query.cloneQuery();
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(values);
        ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
        narrowed.setQueryPattern(pattern);
        return narrowed;
    }

    private static ElementData values(Var variable, Collection<Node> things) {
        ElementData values = new ElementData();
        values.add(variable);
        things.forEach(thing -> values.add(BindingFactory.binding(variable, thing)));
        return values;
    }

    /** The statement of a row; what the row does not say stands in what was looked for. */
    static Quad quad(Binding row, Quad wanted) {
        return Quad.create(
                or(row.get(GRAPH), wanted.getGraph()),
                or(row.get(SUBJECT), wanted.getSubject()),
                or(row.get(PREDICATE), wanted.getPredicate()),
                or(row.get(OBJECT), wanted.getObject()));
    }

    private static Node or(Node found, Node wanted) {
        return found == null ? wanted : found;
    }

    /** The number that a count gives. */
    static long number(QueryExec execution) {
        RowSet rows = execution.select();
        return rows.hasNext() ? ((Number) rows.next().get(NUMBER).getLiteralValue()).longValue() : 0;
    }
}
