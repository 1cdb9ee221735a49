package org.w3id.chokepoint.diagram;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/** Those who made the dataset: what they publish is their own judgement, and no source beside them says it. */
record Editors(KnowledgeGraph graph) {

    boolean publish(Node source) {
        Graph triples = graph.dataset().getDefaultGraph();
        return triples.find(source, DCTerms.publisher.asNode(), Node.ANY)
                .filterKeep(triple -> made(triples, triple.getObject()))
                .nextOptional()
                .isPresent();
    }

    private static boolean made(Graph triples, Node agent) {
        return triples.find(Node.ANY, DCTerms.creator.asNode(), agent)
                .filterKeep(triple -> triples.contains(triple.getSubject(), RDF.type.asNode(), DCAT.Dataset.asNode()))
                .nextOptional()
                .isPresent();
    }
}
