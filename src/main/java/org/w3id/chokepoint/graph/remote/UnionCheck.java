package org.w3id.chokepoint.graph.remote;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** Sees that the default graph of a store is the union of its named graphs, in which a triple of two graphs counts once. */
record UnionCheck(StoreReader reader) {
    private static final Duration MAX_TIME = Duration.ofMinutes(1);
    private static final Query TWICE = QueryFactory.create(
            "SELECT ?s ?p ?o { GRAPH ?a { ?s ?p ?o } GRAPH ?b { ?s ?p ?o } FILTER(STR(?a) < STR(?b)) } LIMIT 1");
    private static final Query ANY =
            QueryFactory.create("SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o FILTER(isIRI(?s)) } } LIMIT 1");

    void run() {
        if (reader.graphs().isEmpty()) {
            throw failed("holds no named graph", "upload the graph first: chokepoint publish URL");
        }
        first(ANY).ifPresent(triple -> require(triple, 0, "is not the union of its named graphs"));
        first(TWICE).ifPresent(triple -> require(triple, 1, "counts a triple of two graphs twice"));
    }

    private Optional<Quad> first(Query query) {
        return reader.store().ask("sample", query, budget(), execution -> Optional.of(execution.select())
                .filter(rows -> rows.hasNext())
                .map(rows -> triple(rows.next())));
    }

    private static Quad triple(Binding row) {
        return PatternQuery.quad(row, Quad.create(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY));
    }

    private void require(Quad triple, long most, String otherwise) {
        long count = count(triple);
        if (count == 0 || most > 0 && count > most) {
            throw failed(
                    "has a default graph that " + otherwise,
                    "load the union into a graph of its own, and name it with --union-graph IRI");
        }
    }

    private long count(Quad triple) {
        return reader.store().ask("sample", PatternQuery.of(triple.asTriple()).count(), budget(), PatternQuery::number);
    }

    private static QueryBudget budget() {
        return QueryBudget.of("sample", MAX_TIME);
    }

    private ChokepointException failed(String what, String remedy) {
        return new ChokepointException(ErrorCode.SERVICE_FAILED, reader.store().endpoint(), what, remedy);
    }
}
