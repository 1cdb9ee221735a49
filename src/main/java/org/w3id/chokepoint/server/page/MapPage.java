package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.server.page.html.AnswerHtml;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.JoinedRows;
import org.w3id.chokepoint.server.page.html.PictureHtml;
import org.w3id.chokepoint.server.page.html.TermHtml;

/** The questions with the tag {@code map}, each as a map of a day and, beside it, as a table. */
public record MapPage(QueryCatalog questions, QueryRunner runner, ReleaseId releaseId) {
    private static final String TAG = "map";

    public HtmlPage of(String day) {
        List<Html> body = new ArrayList<>(List.of(
                element("p", "Which country is touched by how much, on a day.").with("class", "lead"),
                DayForm.of("/map", day)));
        questions.queries().stream()
                .filter(query -> query.tags().contains(TAG))
                .forEach(query -> body.add(section(query, day)));
        return new HtmlPage(releaseId, "Map", List.of(), body);
    }

    private Html section(CannedQuery query, String day) {
        String question = "?" + DayForm.DAY + "=" + URLEncoder.encode(day, StandardCharsets.UTF_8);
        return element(
                "section",
                element("h2", query.title()),
                element("p", query.summary()),
                PictureHtml.of(
                        "/api/v1/queries/" + query.name() + ".svg" + question,
                        query.title() + ", listed in the table below the map",
                        runner.graph().names()),
                element("p", query.description()).with("class", "note"),
                table(query, day),
                element(
                        "p",
                        link("/query/" + query.name() + question, "Open this question"),
                        text(" to change it, to cite it, and for files.")));
    }

    private Html table(CannedQuery query, String day) {
        return runner.run(query, Map.of(DayForm.DAY, List.of(day)), RowRange.ALL) instanceof Answer.Rows rows
                ? element(
                        "details",
                        element("summary", "The map as a table (" + rows.total() + ")"),
                        new AnswerHtml(new TermHtml(new Labels(runner.graph())))
                                .table(query.title(), JoinedRows.of(rows)))
                : text("");
    }
}
