package org.w3id.chokepoint.query.answer;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.sse.SSE;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.graph.store.MemoryGraph;

/** Answers of one column {@code x}, made of terms written as in Turtle, in a graph that names one thing. */
final class OddAnswers {
    static final Labels LABELS = new Labels(new MemoryGraph(
            DatasetGraphFactory.wrap(RDFParser.fromString(
                            SmallWorkspace.PREFIXES + SmallWorkspace.DATASET + "id:rex rdfs:label \"Rex 𝒳\"@en .",
                            Lang.TURTLE)
                    .toGraph()),
            PrefixMapping.Factory.create().setNsPrefix("id", SmallWorkspace.NAMES.entities()),
            SmallWorkspace.NAMES));

    private OddAnswers() {}

    static Node term(String text) {
        return SSE.parseNode(
                text.replace("xsd:", "<http://www.w3.org/2001/XMLSchema#").replaceFirst("(\\^\\^<http[^>]*)$", "$1>"));
    }

    static Answer.Rows of(Node... terms) {
        List<Binding> rows = List.of(terms).stream()
                .map(term -> BindingFactory.binding(Var.alloc("x"), term))
                .toList();
        boolean iris = List.of(terms).stream().anyMatch(Node::isURI);
        return new Answer.Rows(List.of("x"), iris ? Set.of("x") : Set.of(), rows);
    }

    static byte[] written(AnswerFormats formats, String format, Answer answer, Map<String, String> about) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format chosen = new Negotiation("test", formats.of(answer)).named(format);
        formats.write(chosen, answer, LABELS, about, out);
        return out.toByteArray();
    }
}
