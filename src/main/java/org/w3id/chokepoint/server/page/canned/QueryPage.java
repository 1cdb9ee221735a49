package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.page.html.AnswerHtml;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.PictureHtml;
import org.w3id.chokepoint.server.page.html.TermHtml;

/**
 * A canned query in a browser, with a form for its parameters.
 *
 * @param runner finds the values that the form offers
 * @param described the descriptions of questions
 * @param forms the same answer as a diagram and as triples
 * @param arguments parameter name to the texts given for it
 * @param host where the server was asked, for programs
 */
public record QueryPage(
        ReleaseId releaseId,
        QueryRunner runner,
        Descriptions described,
        OtherForms forms,
        CannedQuery query,
        Map<String, List<String>> arguments,
        String host) {
    /** The parameter by which a cited address names the state of the data. */
    public static final String RELEASE = AnswerCitation.RELEASE;

    private static final String FILES = "/api/v1/queries/";

    /**
     * What is shown of an answer.
     *
     * @param shown the rows of this page
     * @param previous address of the rows before them
     * @param next address of the rows after them
     * @param asked the state of the data that the address names, if any
     */
    public record View(
            BoundQuery bound,
            Answer whole,
            Answer shown,
            Optional<String> previous,
            Optional<String> next,
            Optional<String> asked) {}

    public HtmlPage of(View view) {
        Html before = view.previous()
                .<Html>map(address -> link(address, "← previous rows "))
                .orElse(text(""));
        Html after =
                view.next().<Html>map(address -> link(address, "more rows →")).orElse(text(""));
        Labels labels = new Labels(runner.graph());
        return page(all(
                otherState(view),
                element("h2", "Answer"),
                new LeadSentence(view.bound(), labels).of(view.whole()),
                picture(view),
                new AnswerSections(query, new AnswerHtml(new TermHtml(labels)), labels).of(view.shown()),
                new EmptyReasons(runner, query, arguments).of(view.bound(), view.whole()),
                element("p", before, after),
                forms.of(query, arguments),
                fileLinks(),
                new AnswerCitation(releaseId, view.bound(), view.whole(), labels).html(),
                ErrorReport.of(releaseId, view.bound(), runner.graph().names()),
                Snippets.of(host + files().getOrDefault(AnswerFormats.CSV, FILES + query.name()))));
    }

    /** The answer as its header wants it drawn. */
    private Html picture(View view) {
        boolean drawn = query.layout().isPresent() && view.whole() instanceof Answer.Rows rows && rows.total() > 0;
        return drawn
                ? PictureHtml.of(
                        FILES + query.name() + ".svg" + Address.of(arguments),
                        query.title() + ", listed in the table below the picture",
                        runner.graph().names())
                : text("");
    }

    private Html otherState(View view) {
        return view.asked()
                .filter(asked -> !asked.equals(AnswerCitation.state(releaseId)))
                .<Html>map(asked -> element(
                                "p",
                                "This address cites the data state %s; this server has %s, and its answer may differ."
                                        .formatted(asked, AnswerCitation.state(releaseId)))
                        .with("class", "problem")
                        .with("role", "status"))
                .orElse(text(""));
    }

    /** The page with what went wrong in place of the answer. */
    public HtmlPage of(Problem problem) {
        return page(element("section", element("p", problem.detail()), element("p", problem.hint()))
                .with("class", "problem")
                .with("role", "alert"));
    }

    private HtmlPage page(Html outcome) {
        Html sparql = element(
                "details",
                element("summary", "The query in SPARQL"),
                element("pre", query.text()).with("tabindex", "0"),
                element("p", link("/sparql?edit=" + Address.encoded(runner.example(query)), "Change it and run it")));
        List<Html> body = List.of(
                element("p", query.summary()).with("class", "lead"),
                described.of(query),
                new QueryForm(runner, query, arguments, "/query/" + query.name() + ".html", List.of()).html(),
                outcome,
                sparql);
        return new HtmlPage(releaseId, query.title(), alternates(), body);
    }

    private List<Html> alternates() {
        List<Html> links = new ArrayList<>();
        files().forEach((format, address) -> links.add(element("link")
                .with("rel", "alternate")
                .with("type", format.mediaType())
                .with("href", address)));
        return links;
    }

    private Html fileLinks() {
        List<Html> links = new ArrayList<>();
        files().forEach((format, address) ->
                links.add(all(link(address, format.name()).with("title", format.purpose()), text(" · "))));
        return element("p", text("The whole answer as "), all(links), link(FILES + query.name() + ".rq", "SPARQL"));
    }

    /** The address of the whole answer in each of its formats. */
    private Map<Format, String> files() {
        Map<Format, String> files = new LinkedHashMap<>();
        AnswerFormats.LABELLED.of(query.query()).forEach(format -> files.put(format, file(format)));
        if (query.layout().isPresent()) {
            List.of(DiagramFormats.SVG, DiagramFormats.PNG).forEach(format -> files.put(format, file(format)));
        }
        return files;
    }

    private String file(Format format) {
        return FILES + query.name() + "." + format.extension() + Address.of(arguments);
    }
}
