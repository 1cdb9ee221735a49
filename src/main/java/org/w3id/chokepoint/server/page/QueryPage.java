package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.page.html.AnswerHtml;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.TermHtml;

/**
 * A canned query in a browser, with a form for its parameters.
 *
 * @param runner finds the values that the form offers
 * @param arguments parameter name to the texts given for it
 * @param files the address of the answer in each of its formats
 */
public record QueryPage(
        ReleaseId releaseId,
        QueryRunner runner,
        CannedQuery query,
        Map<String, List<String>> arguments,
        Map<Format, String> files) {

    /**
     * The page with an answer.
     *
     * @param previous address of the rows before those shown
     * @param next address of the rows after them
     */
    public HtmlPage of(Answer answer, Optional<String> previous, Optional<String> next) {
        Html before =
                previous.<Html>map(address -> link(address, "← previous rows ")).orElse(text(""));
        Html after = next.<Html>map(address -> link(address, "more rows →")).orElse(text(""));
        return page(all(
                element("h2", "Answer"),
                new AnswerHtml(new TermHtml(new Labels(runner.graph()))).of(answer),
                reason(answer),
                element("p", before, after),
                fileLinks()));
    }

    private Html reason(Answer answer) {
        boolean empty = answer instanceof Answer.Rows rows && rows.total() == 0;
        return query.empty()
                .filter(reason -> empty)
                .<Html>map(reason -> element("p", reason))
                .orElse(text(""));
    }

    /** The page with what went wrong in place of the answer. */
    public HtmlPage of(Problem problem) {
        return page(element("section", element("p", problem.detail()), element("p", problem.hint()))
                .with("class", "problem")
                .with("role", "alert"));
    }

    private HtmlPage page(Html outcome) {
        List<Html> body = List.of(
                element("p", query.summary()).with("class", "lead"),
                element("p", query.description()),
                new QueryForm(runner, query, arguments).html(),
                outcome,
                element("h2", "The query"),
                element("pre", query.text()));
        return new HtmlPage(releaseId, query.title(), alternates(), body);
    }

    private List<Html> alternates() {
        List<Html> links = new ArrayList<>();
        files.forEach((format, address) -> links.add(element("link")
                .with("rel", "alternate")
                .with("type", format.mediaType())
                .with("href", address)));
        return links;
    }

    private Html fileLinks() {
        List<Html> links = new ArrayList<>();
        files.forEach((format, address) -> links.add(all(link(address, format.extension()), text(" "))));
        return element("p", text("This answer as "), all(links));
    }
}
