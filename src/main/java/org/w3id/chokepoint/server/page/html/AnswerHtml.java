package org.w3id.chokepoint.server.page.html;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;

/** Shows answers in pages: rows as a table, triples as Turtle, truth in a word. */
public record AnswerHtml(TermHtml terms) {
    private static final int MAX_ROWS = 1000;
    private static final int MANY = 60;

    public Html of(Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            return rows(rows);
        }
        if (answer instanceof Answer.Truth truth) {
            return element("p", element("strong", truth.value() ? "Yes" : "No"));
        }
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        AnswerFormats.LABELLED.write(AnswerFormats.TURTLE, answer, terms.labels(), Map.of(), turtle);
        return element("pre", turtle.toString(StandardCharsets.UTF_8)).with("tabindex", "0");
    }

    private Html rows(Answer.Rows rows) {
        if (rows.bindings().isEmpty()) {
            return element("p", rows.total() == 0 ? "No rows." : "None of " + rows.total() + " rows.");
        }
        JoinedRows joined = JoinedRows.of(rows);
        return all(count(rows, joined), table("Answer", joined.first(MAX_ROWS)));
    }

    private static Html count(Answer.Rows rows, JoinedRows joined) {
        String count = rows.count().substring(0, 1).toUpperCase(Locale.ROOT)
                + rows.count().substring(1);
        boolean fewer = joined.rows().size() < rows.bindings().size();
        String lines = fewer ? "; rows that differ only in their source or its note are one line" : "";
        boolean cut = joined.rows().size() > MAX_ROWS;
        return element("p", count + lines + (cut ? "; the first " + MAX_ROWS + " are shown." : "."));
    }

    /** @param name of the table, unlike that of any other in the page */
    public Html table(String name, JoinedRows rows) {
        List<Html> lines =
                rows.rows().stream().<Html>map(row -> line(rows, row)).toList();
        return Html.scrolled(name, element("table", element("thead", headings(rows)), element("tbody", lines)));
    }

    private static Html headings(JoinedRows rows) {
        List<String> columns = new ArrayList<>(rows.columns());
        if (rows.sourced()) {
            columns.add("sources");
        }
        return element(
                "tr",
                columns.stream()
                        .map(column ->
                                element("th", Answer.Rows.heading(column)).with("scope", "col"))
                        .toList());
    }

    private Html line(JoinedRows rows, JoinedRows.Row row) {
        List<Html> cells = new ArrayList<>();
        rows.columns().forEach(column -> cells.add(sized(row, column)));
        if (rows.sourced()) {
            cells.add(element("td", sources(row.sources())).with("class", "from"));
        }
        return element("tr", cells);
    }

    /** A cell in which many words are not squeezed into a narrow column. */
    private Html sized(JoinedRows.Row row, String column) {
        Html.Element cell = element("td", cell(row, column));
        int length = row.label(column)
                .or(() -> row.term(column))
                .map(term -> terms.labels().text(term).length())
                .orElse(0);
        return length > MANY ? cell.with("class", "words") : cell;
    }

    /** What stands in a column of a row; where the query labels an IRI, its words. */
    public Html cell(JoinedRows.Row row, String column) {
        return row.term(column)
                .map(term -> row.label(column)
                        .filter(label -> term.isURI())
                        .map(label -> terms.link(term, text(label.getLiteralLexicalForm())))
                        .orElseGet(() -> terms.of(term)))
                .orElse(text(""));
    }

    /** Those who state something, one after the other. */
    public Html sources(Collection<Node> sources) {
        List<Html> links = new ArrayList<>();
        sources.forEach(source -> {
            links.add(text(links.isEmpty() ? "" : "; "));
            links.add(terms.of(source));
        });
        return all(links);
    }
}
