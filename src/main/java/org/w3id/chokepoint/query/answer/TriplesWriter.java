package org.w3id.chokepoint.query.answer;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.name.Labels;

/** Writes triples, with the prefixes of the workspace. */
record TriplesWriter(Lang lang) implements AnswerWriter {

    @Override
    public void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        if (answer instanceof Answer.Triples triples) {
            Graph graph = GraphFactory.createDefaultGraph();
            GraphUtil.addInto(graph, triples.graph());
            graph.getPrefixMapping().setNsPrefixes(labels.graph().prefixes());
            write(graph, out);
        }
    }

    private void write(Graph graph, OutputStream out) {
        try {
            RDFWriter.source(graph).lang(lang).output(out);
        } catch (InvalidPropertyURIException e) {
            throw new ChokepointException(
                    ErrorCode.UNKNOWN_FORMAT,
                    lang.getName(),
                    "cannot name the property " + e.getMessage(),
                    "ask for another format, such as Turtle",
                    e);
        }
    }
}
