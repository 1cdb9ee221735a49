package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.format.CsvTable;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.search.SearchHit;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;
import org.w3id.chokepoint.server.page.html.TermHtml;

/** A list of names, each beside the thing of the graph that it means, if one is certain, else those that come near. */
public record MatchPage(KnowledgeGraph graph, ReleaseId releaseId) {
    private static final int MAX_GUESSES = 3;

    /**
     * What was found for a name of the list.
     *
     * @param hits best first
     */
    public record Line(String name, List<SearchHit> hits) {

        /** Whether one thing has the very name or code, and only one. */
        public boolean isCertain() {
            return hits.stream().filter(SearchHit::isExact).count() == 1
                    && hits.get(0).isExact();
        }
    }

    public HtmlPage of(String names, List<Line> lines) {
        Html lead = element(
                        "p",
                        "A list of names, a line each, in English or Chinese, with or without legal form, linked to the graph.")
                .with("class", "lead");
        return HtmlPage.of(
                releaseId, "Match names", lead, form(names), lines.isEmpty() ? text("") : found(names, lines));
    }

    private static Html form(String names) {
        return element(
                        "form",
                        element("label", "Names").with("for", "names"),
                        element("textarea", "\n" + names)
                                .with("id", "names")
                                .with("name", "names")
                                .with("rows", "10")
                                .with("spellcheck", "false"),
                        element("p", element("button", "Match").with("type", "submit")))
                .with("action", "/match")
                .with("method", "post");
    }

    private Html found(String names, List<Line> lines) {
        long certain = lines.stream().filter(Line::isCertain).count();
        Html head = element(
                "tr",
                Stream.of("name", "thing", "kind", "how")
                        .map(column -> element("th", column).with("scope", "col"))
                        .toList());
        Html rows = element("tbody", lines.stream().map(this::row).toList());
        return all(
                element("h2", "Found"),
                element("p", certain + " of " + lines.size() + " names are certain; look at the others."),
                Html.scrolled("Names", element("table", element("thead", head), rows)),
                asCsv(names),
                element(
                        "p",
                        text("In OpenRefine, add the service "),
                        element("code", "/reconcile"),
                        text(" of this server.")));
    }

    /** A form, since a long list does not fit in an address. */
    private static Html asCsv(String names) {
        return element(
                        "form",
                        element("input")
                                .with("type", "hidden")
                                .with("name", "names")
                                .with("value", names),
                        element("button", "This table as CSV")
                                .with("type", "submit")
                                .with("name", "format")
                                .with("value", "csv"))
                .with("action", "/match")
                .with("method", "post");
    }

    private Html row(Line line) {
        List<SearchHit> shown =
                line.hits().stream().limit(line.isCertain() ? 1 : MAX_GUESSES).toList();
        TermHtml terms = new TermHtml(new Labels(graph));
        String how = line.hits().isEmpty()
                ? "nothing near"
                : line.isCertain() ? "same name or code" : "not certain: near to";
        return element(
                "tr",
                element("td", line.name()),
                element(
                        "td",
                        shown.stream()
                                .map(hit -> element("div", terms.of(hit.thing())))
                                .toList()),
                element(
                        "td",
                        shown.stream().map(hit -> element("div", kinds(hit))).toList()),
                element("td", how));
    }

    private String kinds(SearchHit hit) {
        return hit.narrowest().stream().map(new Labels(graph)::text).collect(Collectors.joining(", "));
    }

    /** The same for a spreadsheet; a thing stands there only where it is certain. */
    public CsvTable table(List<Line> lines) {
        return new CsvTable(
                List.of("name", "thing", "label"),
                lines.stream().map(this::cells).toList());
    }

    private List<String> cells(Line line) {
        if (!line.isCertain()) {
            return List.of(line.name(), "", "");
        }
        Node thing = line.hits().get(0).thing();
        return List.of(line.name(), thing.getURI(), new Labels(graph).text(thing));
    }
}
