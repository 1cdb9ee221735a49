package org.w3id.chokepoint.server.linked;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/** What the graph holds of one thing, as triples. */
record EntityDescription(KnowledgeGraph graph) {

    /** Whether anything is said of the thing, or by it if it is a source. */
    boolean knows(Node thing) {
        Graph all = graph.dataset().getDefaultGraph();
        return graph.dataset().containsGraph(graphOf(thing))
                || all.contains(thing, Node.ANY, Node.ANY)
                || all.contains(Node.ANY, Node.ANY, thing);
    }

    /**
     * Of a named graph: its triples and what is said of it. Of any other thing: the triples that have it as subject or
     * object; blank nodes among their ends are described too, for they have no address of their own.
     */
    Graph of(Node thing) {
        Graph description = GraphFactory.createDefaultGraph();
        Set<Node> seen = new HashSet<>();
        describe(thing, description, seen);
        DatasetGraph dataset = graph.dataset();
        if (dataset.containsGraph(graphOf(thing))) {
            GraphUtil.addInto(description, dataset.getGraph(graphOf(thing)));
        } else {
            describeReferrers(thing, description, seen);
        }
        return description;
    }

    /** The ontology is a document with terms; its triples are in a graph of another name. */
    Node graphOf(Node thing) {
        return thing.equals(ontology()) ? graph.names().ontology() : thing;
    }

    Node ontology() {
        return NodeFactory.createURI(graph.names().base() + "ontology");
    }

    private void describe(Node thing, Graph description, Set<Node> seen) {
        if (seen.add(thing)) {
            graph.dataset().getDefaultGraph().find(thing, Node.ANY, Node.ANY).forEach(triple -> {
                description.add(triple);
                if (triple.getObject().isBlank()) {
                    describe(triple.getObject(), description, seen);
                }
            });
        }
    }

    private void describeReferrers(Node thing, Graph description, Set<Node> seen) {
        graph.dataset().getDefaultGraph().find(Node.ANY, Node.ANY, thing).forEach(triple -> {
            description.add(triple);
            Node subject = triple.getSubject();
            if (subject.isBlank() && !seen.contains(subject)) {
                describe(subject, description, seen);
                describeReferrers(subject, description, seen);
            }
        });
    }
}
