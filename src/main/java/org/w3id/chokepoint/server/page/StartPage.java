package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.server.page.block.Blocks;
import org.w3id.chokepoint.server.page.html.Citation;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.Themes;

/** What this is, how to find something in it, and how to cite it. */
public record StartPage(QueryCatalog questions, Blocks blocks, ReleaseId releaseId) {
    private static final String PAGE = "home";

    public HtmlPage of(String day) {
        List<Html> body = new ArrayList<>(List.of(
                element("p", releaseId.dataset().description()).with("class", "lead"),
                HtmlPage.searchForm("find"),
                ways(),
                element("h2", "Questions by theme").with("id", "questions"),
                new Themes(questions).titles()));
        body.addAll(blocks.of(PAGE, day));
        body.add(new Citation(releaseId, blocks.names()).of("/"));
        return new HtmlPage(releaseId, releaseId.dataset().name(), List.of(), body);
    }

    private static Html ways() {
        return element(
                "p",
                text("Ask a "),
                link("/questions", "question"),
                text(", open a "),
                link("/diagrams", "diagram"),
                text(", "),
                link("/search", "browse by kind"),
                text(", or write your own query in "),
                all(
                        link("/sparql", "SPARQL"),
                        text(". How statements, dates and gaps are treated is told under "),
                        link("/about", "About"),
                        text(".")));
    }
}
