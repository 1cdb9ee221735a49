package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.page.html.AnswerHtml;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.TermHtml;

/** The endpoint in a browser: a form for the query, and below it the answer or what is wrong. */
public record SparqlPage(Release release, ReleaseId releaseId) {
    /** The parameter that asks why there are no rows. */
    public static final String WHY = "why";

    private static final String EXAMPLE = "SELECT ?type (COUNT(?thing) AS ?things)\nWHERE { ?thing a ?type }\n"
            + "GROUP BY ?type\nORDER BY DESC(?things)\n";

    public String empty() {
        return page(prefixes() + "\n" + EXAMPLE, questions());
    }

    /** The form with a query that is not run yet. */
    public String edit(String query) {
        return page(query, questions());
    }

    private String prefixes() {
        return release.graph().prefixes().getNsPrefixMap().entrySet().stream()
                .filter(entry ->
                        entry.getValue().startsWith(release.graph().names().base()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "PREFIX " + entry.getKey() + ": <" + entry.getValue() + ">\n")
                .collect(Collectors.joining());
    }

    public static boolean isEmpty(Answer answer) {
        return answer instanceof Answer.Rows rows && rows.total() == 0;
    }

    /**
     * The form and the answer.
     *
     * @param warnings of terms that the graph does not know
     * @param reasons why there are no rows, if they were asked for
     */
    public String of(String query, Answer answer, List<String> warnings, List<String> reasons) {
        return page(
                query,
                all(
                        warnings(warnings),
                        new AnswerHtml(new TermHtml(new Labels(release.graph()))).of(answer),
                        why(query, answer, reasons),
                        files(query, answer)));
    }

    private static Html warnings(List<String> warnings) {
        return warnings.isEmpty()
                ? text("")
                : element(
                                "ul",
                                warnings.stream()
                                        .map(each -> element("li", each))
                                        .toList())
                        .with("class", "problem")
                        .with("role", "status");
    }

    private static Html why(String query, Answer answer, List<String> reasons) {
        if (!isEmpty(answer)) {
            return text("");
        }
        return reasons.isEmpty()
                ? element("p", link("/sparql?" + WHY + "=1&query=" + encoded(query), "Why is it empty?"))
                : element(
                                "section",
                                element("h2", "Why it is empty"),
                                element(
                                        "ul",
                                        reasons.stream()
                                                .map(reason -> element("li", element("code", reason)))
                                                .toList()))
                        .with("id", WHY);
    }

    private static Html files(String query, Answer answer) {
        List<Html> links = new ArrayList<>(List.of(text("This answer as ")));
        AnswerFormats.PLAIN.of(answer).stream()
                .collect(Collectors.toMap(Format::extension, format -> format, (first, other) -> first, TreeMap::new))
                .values()
                .forEach(format -> links.add(all(
                        link("/sparql?format=" + format.extension() + "&query=" + encoded(query), format.name()),
                        text(" · "))));
        links.add(link("/sparql?query=" + encoded(query), "address of this query"));
        return element("p", links);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The form again, so that the query can be fixed, and the line where it is broken. */
    public String of(String query, Problem problem) {
        // The parser lists every token that could follow; that is for those who look closer.
        String[] parts = problem.detail().split("(?= Was expecting one of)", 2);
        Html expected = parts.length == 1
                ? text("")
                : element("details", element("summary", "What could stand there"), element("p", parts[1]));
        return page(
                query,
                element(
                                "section",
                                element("h2", problem.title()),
                                element("p", parts[0]),
                                brokenLine(query, problem),
                                element("p", problem.hint()),
                                expected)
                        .with("class", "problem")
                        .with("role", "alert"));
    }

    private static Html brokenLine(String query, Problem problem) {
        List<String> lines = query.lines().toList();
        if (problem.line() < 1 || problem.line() > lines.size()) {
            return text("");
        }
        String line = lines.get(problem.line() - 1);
        int column = Math.max(0, Math.min(problem.column() - 1, line.length()));
        return element(
                        "pre",
                        text(problem.line() + ": " + line.substring(0, column)),
                        element("mark", line.substring(column)))
                .with("tabindex", "0")
                .with("data-line", String.valueOf(problem.line()))
                .with("data-column", String.valueOf(problem.column()));
    }

    private String page(String query, Html below) {
        return new HtmlPage(releaseId, "SPARQL", List.of(SparqlForm.SCRIPT), List.of(form().of(query), below)).html();
    }

    private SparqlForm form() {
        return new SparqlForm(release.graph().prefixes().getNsPrefixMap());
    }

    private Html questions() {
        List<Html.Element> items = release.catalog().queries().stream()
                .map(query -> element(
                        "li",
                        link("/query/" + query.name(), query.title()),
                        text(" – " + query.summary() + " "),
                        link("/api/v1/queries/" + query.name() + ".rq", "SPARQL")))
                .toList();
        return all(element("h2", "Questions to start from"), element("ul", items));
    }
}
