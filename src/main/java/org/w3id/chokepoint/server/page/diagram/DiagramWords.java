package org.w3id.chokepoint.server.page.diagram;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.TermHtml;

/** A diagram as a table of its relations, for those who do not see it and those who want its sources. */
record DiagramWords(TermHtml terms) {

    Html of(Diagram diagram) {
        Map<String, DiagramNode> nodes =
                diagram.nodes().stream().collect(Collectors.toMap(DiagramNode::iri, Function.identity()));
        List<Html> rows = diagram.edges().stream().map(edge -> row(edge, nodes)).toList();
        String legend = diagram.styles().stream().map(EdgeStyle::meaning).collect(Collectors.joining(", "));
        Html head = element(
                "tr",
                Stream.of("from", "relation", "to", "when", "rests on", "sources")
                        .map(column -> element("th", column).with("scope", "col"))
                        .toList());
        return element(
                        "details",
                        element(
                                "summary",
                                "The diagram in words (" + diagram.edges().size() + " relations)"),
                        element("p", legend.isEmpty() ? "" : "Its relations are " + legend + "."),
                        Html.scrolled("Relations", element("table", element("thead", head), element("tbody", rows))))
                .with("id", "words");
    }

    private Html row(DiagramEdge edge, Map<String, DiagramNode> nodes) {
        return element(
                "tr",
                element("td", thing(edge.source(), nodes)),
                element("td", edge.label()),
                element("td", thing(edge.target(), nodes)),
                element("td", edge.period().text()),
                element("td", edge.style().meaning()),
                element("td", String.join("; ", edge.sources())));
    }

    private Html thing(String iri, Map<String, DiagramNode> nodes) {
        return terms.link(
                NodeFactory.createURI(iri), text(nodes.get(iri).label().replace('\n', ' ')));
    }
}
