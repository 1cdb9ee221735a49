package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.PictureHtml;
import org.w3id.chokepoint.server.page.html.TermHtml;

/**
 * A canned diagram in a browser: form, picture, the same in words, files.
 *
 * @param arguments parameter name to the texts given for it
 */
public record DiagramPage(
        ReleaseId releaseId, DiagramCatalog diagrams, CannedQuery query, Map<String, List<String>> arguments) {
    /** The parameter that asks for the picture alone, to be shown within another page. */
    public static final String EMBED = "embed";

    private static final String FILES = "/api/v1/diagrams/";

    /** The page with the diagram. */
    public HtmlPage of(BoundQuery bound, Diagram diagram) {
        return page(all(picture(diagram), files(), addresses(bound), words(diagram)));
    }

    /** The picture alone. */
    public HtmlPage embedded(Diagram diagram) {
        return HtmlPage.of(releaseId, query.title(), picture(diagram), element("p", link(address(), query.title())));
    }

    /** The page with what went wrong in place of the diagram. */
    public HtmlPage of(Problem problem) {
        return page(element("section", element("p", problem.detail()), element("p", problem.hint()))
                .with("class", "problem")
                .with("role", "alert"));
    }

    private HtmlPage page(Html outcome) {
        return HtmlPage.of(
                releaseId,
                query.title(),
                element("p", query.summary()).with("class", "lead"),
                element("p", query.description()),
                new QueryForm(diagrams.runner(), query, arguments, "/diagram/" + query.name()).html(),
                outcome);
    }

    private Html picture(Diagram diagram) {
        if (diagram.nodes().isEmpty()) {
            return element("p", query.empty().orElse("There is nothing to draw with these values."))
                    .with("class", "gap");
        }
        String words = "%s: %d things and %d relations, listed in words below the picture"
                .formatted(
                        query.title(), diagram.nodes().size(), diagram.edges().size());
        return PictureHtml.of(
                FILES + query.name() + ".svg" + Address.of(arguments),
                words,
                diagrams.runner().graph().names());
    }

    private Html files() {
        List<Html> links = new ArrayList<>();
        DiagramFormats.all()
                .forEach(format -> links.add(all(
                        text(links.isEmpty() ? "" : " · "),
                        link(FILES + query.name() + "." + format.extension() + Address.of(arguments), format.name())
                                .with("title", format.purpose()))));
        return element("p", text("This diagram as "), all(links));
    }

    private String address() {
        return "/diagram/" + query.name() + Address.of(arguments);
    }

    private Html addresses(BoundQuery bound) {
        String question = Address.resolved(bound, diagrams.runner().graph().names());
        String address = "/diagram/" + query.name() + question;
        return element(
                "p",
                link(address, "Address of this diagram on this day"),
                text(" · "),
                link(address + (question.isEmpty() ? "?" : "&") + EMBED + "=1", "the picture alone, to embed"));
    }

    private Html words(Diagram diagram) {
        Map<String, DiagramNode> nodes =
                diagram.nodes().stream().collect(Collectors.toMap(DiagramNode::iri, Function.identity()));
        List<Html> rows = diagram.edges().stream().map(edge -> row(edge, nodes)).toList();
        String legend = diagram.styles().stream().map(EdgeStyle::meaning).collect(Collectors.joining(", "));
        Html head = element(
                "tr",
                List.of("from", "relation", "to", "when", "rests on", "sources").stream()
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
        String label = nodes.get(iri).label().replace('\n', ' ');
        return new TermHtml(new Labels(diagrams.runner().graph())).link(NodeFactory.createURI(iri), text(label));
    }
}
