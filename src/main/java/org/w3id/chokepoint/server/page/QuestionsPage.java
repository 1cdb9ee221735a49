package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.element;

import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.Themes;

/** All questions that can be asked with a form. */
public record QuestionsPage(QueryCatalog questions, ReleaseId releaseId) {

    public HtmlPage html() {
        return HtmlPage.of(
                releaseId,
                "Questions",
                element(
                                "p",
                                questions.queries().size()
                                        + " questions, each with a form, an address of its own, and files to download.")
                        .with("class", "lead"),
                new Themes(questions).summaries());
    }
}
