package org.w3id.chokepoint.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDF;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.Suggestions;

/** Finds the properties and classes of a query that the graph does not use at all, most often slips of the pen. */
public final class UnknownTerms extends ElementVisitorBase {
    private final KnowledgeGraph graph;
    private final Set<String> unknown = new TreeSet<>();

    private UnknownTerms(KnowledgeGraph graph) {
        this.graph = graph;
    }

    /** One text for each, such as {@code foaf:nmae is not in the graph (did you mean foaf:name?)}. */
    public static List<String> in(Query query, KnowledgeGraph graph) {
        UnknownTerms terms = new UnknownTerms(graph);
        if (query.getQueryPattern() != null) {
            ElementWalker.walk(query.getQueryPattern(), terms);
        }
        return terms.unknown.stream().map(terms::warning).toList();
    }

    @Override
    public void visit(ElementPathBlock block) {
        block.patternElts().forEachRemaining(this::triple);
    }

    @Override
    public void visit(ElementSubQuery element) {
        ElementWalker.walk(element.getQuery().getQueryPattern(), this);
    }

    @Override
    public void visit(ElementFilter element) {
        existence(element.getExpr());
    }

    @Override
    public void visit(ElementBind element) {
        existence(element.getExpr());
    }

    /** Looks at what EXISTS asks for: a slip there makes a filter that all rows pass, or none. */
    private void existence(Expr expression) {
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                ElementWalker.walk(exists.getElement(), UnknownTerms.this);
            }
        });
    }

    private void triple(TriplePath triple) {
        if (!triple.isTriple()) {
            path(triple.getPath());
            return;
        }
        property(triple.getPredicate());
        if (triple.getPredicate().equals(RDF.type.asNode())
                && triple.getObject().isURI()) {
            add(
                    triple.getObject(),
                    triples().contains(Node.ANY, Node.ANY, triple.getObject())
                            || triples().contains(triple.getObject(), Node.ANY, Node.ANY));
        }
    }

    private void path(Path path) {
        switch (path) {
            case P_Path0 link -> property(link.getNode());
            case P_Path1 repeated -> path(repeated.getSubPath());
            case P_Path2 pair -> {
                path(pair.getLeft());
                path(pair.getRight());
            }
            case P_NegPropSet others -> others.getNodes().forEach(link -> property(link.getNode()));
            default -> {}
        }
    }

    private void property(Node property) {
        if (property.isURI()) {
            add(
                    property,
                    triples().contains(Node.ANY, property, Node.ANY)
                            || triples().contains(property, Node.ANY, Node.ANY));
        }
    }

    private void add(Node term, boolean known) {
        if (!known) {
            unknown.add(graph.prefixes().shortForm(term.getURI()));
        }
    }

    private Graph triples() {
        return graph.dataset().getDefaultGraph();
    }

    private String warning(String term) {
        List<String> near = Suggestions.nearest(term, terms());
        return term + " is not in the graph"
                + (near.isEmpty() ? "" : " (did you mean " + String.join(", ", near) + "?)");
    }

    /** Everything that the ontology defines, and every property in use. */
    private Set<String> terms() {
        Set<String> terms = new TreeSet<>();
        triples()
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .toSet()
                .forEach(type -> terms.add(graph.prefixes().shortForm(type.getURI())));
        triples()
                .find()
                .mapWith(Triple::getPredicate)
                .toSet()
                .forEach(property -> terms.add(graph.prefixes().shortForm(property.getURI())));
        return terms;
    }
}
