package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;

import java.util.Comparator;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;

/** All diagrams that can be opened. */
public record DiagramsPage(QueryCatalog diagrams, ReleaseId releaseId) {

    public HtmlPage html() {
        return HtmlPage.of(
                releaseId,
                "Diagrams",
                element(
                                "p",
                                "Pictures made from the graph, with a form, an address, a table in words and files for other programs.")
                        .with("class", "lead"),
                element(
                                "ul",
                                diagrams.queries().stream()
                                        .sorted(Comparator.comparing(CannedQuery::title))
                                        .<Html>map(query -> element(
                                                "li",
                                                link("/diagram/" + query.name(), query.title()),
                                                element("p", query.summary())))
                                        .toList())
                        .with("class", "questions"));
    }
}
