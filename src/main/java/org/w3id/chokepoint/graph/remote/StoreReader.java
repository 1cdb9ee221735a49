package org.w3id.chokepoint.graph.remote;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * Reads what is needed of a store as a whole.
 *
 * @param graphs the named graphs, in the order of their names
 */
record StoreReader(RemoteStore store, Set<Node> graphs) {
    private static final Duration MAX_TIME = Duration.ofMinutes(5);
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(15);
    private static final Query ANYTHING = QueryFactory.create("ASK { ?s ?p ?o }");
    private static final Var GRAPH = Var.alloc("g");
    private static final Query GRAPHS = QueryFactory.create("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g");

    /**
     * Looks first whether the store answers at all: whoever has named another service waits no minutes.
     *
     * @param union the graph that holds the union, which is not one of the named graphs; empty if there is none
     */
    static StoreReader of(RemoteStore store, List<String> union) {
        store.ask("anything", ANYTHING, QueryBudget.of("anything", FIRST_ANSWER), QueryExec::ask);
        return read(store.recognised(), union);
    }

    private static StoreReader read(RemoteStore store, List<String> union) {
        QueryBudget budget = QueryBudget.of("graphs", MAX_TIME);
        Set<Node> graphs = store.ask("graphs", GRAPHS, budget, execution -> {
            Set<Node> names = new LinkedHashSet<>();
            execution.select().forEachRemaining(row -> names.add(row.get(GRAPH)));
            return names;
        });
        graphs.removeIf(name -> union.contains(name.getURI()));
        List<String> named =
                union.isEmpty() ? List.of() : graphs.stream().map(Node::getURI).toList();
        return new StoreReader(
                new RemoteStore(store.endpoint(), store.credentials(), store.prologue(), union, named), graphs);
    }

    /** How many triples a graph has, or the union. */
    long size(Node graph) {
        Quad all = Quad.create(graph, Node.ANY, Node.ANY, Node.ANY);
        QueryBudget budget = QueryBudget.of("size", MAX_TIME);
        return store.ask("size", PatternQuery.of(all).count(), budget, PatternQuery::number);
    }

    /** The graphs that describe terms and shapes, which are the ones that have blank nodes. */
    NamelessNodes nameless(Namespaces names) {
        Map<Node, Graph> read = new LinkedHashMap<>();
        Graph union = GraphFactory.createDefaultGraph();
        Stream.of(names.ontology(), names.shapes()).filter(graphs::contains).forEach(name -> {
            Graph graph = read(name);
            read.put(name, graph);
            GraphUtil.addInto(union, graph);
        });
        read.put(Quad.defaultGraphIRI, union);
        return new NamelessNodes(store, Map.copyOf(read));
    }

    private Graph read(Node name) {
        Quad all = Quad.create(name, Node.ANY, Node.ANY, Node.ANY);
        QueryBudget budget = QueryBudget.of("graph", MAX_TIME);
        Graph graph = store.ask(
                "graph",
                PatternQuery.of(all).triples(),
                budget,
                execution -> execution.construct(GraphFactory.createDefaultGraph()));
        if (graph.size() < size(name)) {
            throw store.failed("gives only a part of " + name + ": it cuts answers short");
        }
        return graph;
    }
}
