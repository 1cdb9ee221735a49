package org.w3id.chokepoint.server.request;

import org.apache.jena.graph.Node;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.EntityFinder;
import org.w3id.chokepoint.graph.name.Labels;

/** A parameter that names a class of the ontology, with or without its prefix. */
public record ClassParameter(KnowledgeGraph graph, String name) {

    /**
     * @throws ChokepointException BAD_PARAMETER if the ontology has no such class
     */
    public Node read(String text) {
        Node kind = new EntityFinder(graph).iri(text.contains(":") ? text : "cp:" + text);
        if (new Labels(graph).of(kind).isEmpty()) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    "request",
                    "parameter '%s' got '%s', which is not a class".formatted(name, text),
                    "give a class of the ontology, such as cp:NAME, or see /ontology");
        }
        return kind;
    }
}
