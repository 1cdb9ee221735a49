package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.GraphNames;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.TermHtml;

/** What this is, what can be asked, and who says it. */
public record StartPage(Release release, ReleaseId releaseId) {

    public HtmlPage html() {
        return HtmlPage.of(
                releaseId,
                releaseId.dataset().name(),
                element("p", releaseId.dataset().description()).with("class", "lead"),
                ways(),
                heading("questions", "Questions"),
                questions(),
                heading("sources", "Sources"),
                sources());
    }

    private Html ways() {
        Graph all = release.graph().dataset().getDefaultGraph();
        return element(
                "p",
                text("%,d statements. Ask one of the questions below, or your own in ".formatted(all.size())),
                link("/sparql", "SPARQL"),
                text("; look up a term in the "),
                link("/ontology", "ontology"),
                text("; for programs there are a "),
                link("/api/v1/queries", "list of the questions"),
                text(" and an "),
                link("/openapi.json", "OpenAPI description"),
                text("."));
    }

    private static Html heading(String anchor, String title) {
        return element("h2", title).with("id", anchor);
    }

    private Html questions() {
        List<Html> items = release.catalog().queries().stream()
                .<Html>map(query ->
                        element("li", link("/query/" + query.name(), query.title()), element("p", query.summary())))
                .toList();
        return element("ul", items).with("class", "questions");
    }

    private Html sources() {
        List<Node> sources = new ArrayList<>();
        release.graph().dataset().listGraphNodes().forEachRemaining(sources::add);
        TermHtml terms = new TermHtml(new Labels(release.graph()));
        Stream<Html> items = sources.stream()
                .filter(graph -> graph.getURI().startsWith(GraphNames.SOURCE))
                .sorted(Comparator.comparing(terms::title))
                .map(source -> element("li", terms.of(source)));
        return element("ul", items.toList());
    }
}
