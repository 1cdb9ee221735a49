package org.w3id.chokepoint.server.page.block;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.server.page.html.AnswerHtml;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.JoinedRows;

/** A part of a page: the rows of a query in the layout that its header names. */
record BlockHtml(AnswerHtml answers) {
    private static final int MAX_ROWS = 300;

    Html of(CannedQuery query, Answer.Rows rows) {
        JoinedRows joined = JoinedRows.of(rows);
        Layout layout = Layout.of(query);
        Html content = content(layout, query.title(), joined.first(MAX_ROWS));
        if (layout == Layout.LEAD) {
            return content;
        }
        Html heading = element("h2", query.title());
        Html about = query.description().isEmpty()
                ? text("")
                : element("p", query.description()).with("class", "note");
        Html more = joined.rows().size() <= MAX_ROWS
                ? text("")
                : element(
                                "p",
                                "The first %d of %d are shown."
                                        .formatted(MAX_ROWS, joined.rows().size()))
                        .with("class", "note");
        if (layout == Layout.FOLDED) {
            Html summary =
                    element("summary", query.title() + " (" + joined.rows().size() + ")");
            return section(query, element("details", summary, about, content, more));
        }
        return section(query, heading, about, content, more);
    }

    /** What is said where there are no rows. */
    static Html empty(CannedQuery query, String reason) {
        return section(query, element("h2", query.title()), element("p", reason).with("class", "gap"));
    }

    private static Html section(CannedQuery query, Html... parts) {
        return element("section", all(parts)).with("id", anchor(query));
    }

    /** The name of the query without the number by which it is sorted. */
    static String anchor(CannedQuery query) {
        return query.name().replaceFirst("^\\d+-", "");
    }

    private Html content(Layout layout, String title, JoinedRows rows) {
        return switch (layout) {
            case TABLE, FOLDED -> answers.table(title, rows);
            case FACTS -> facts(rows);
            case SENTENCES -> element("ul", sentences(rows, "li")).with("class", "sentences");
            case LEAD -> all(sentences(rows, "p"));
        };
    }

    private List<Html> sentences(JoinedRows rows, String name) {
        return rows.rows().stream()
                .<Html>map(row ->
                        element(name, words(row, rows.columns()), sources(row)).with("class", "sentence"))
                .toList();
    }

    private Html facts(JoinedRows rows) {
        List<String> others = rows.columns().subList(1, rows.columns().size());
        List<Html> parts = new ArrayList<>();
        Optional<Node> last = Optional.empty();
        for (JoinedRows.Row row : rows.rows()) {
            Optional<Node> first =
                    Optional.ofNullable(row.binding().get(rows.columns().get(0)));
            if (!first.equals(last)) {
                parts.add(element("dt", answers.cell(row, rows.columns().get(0))));
            }
            parts.add(element("dd", words(row, others), sources(row)));
            last = first;
        }
        return element("dl", parts);
    }

    private Html words(JoinedRows.Row row, List<String> columns) {
        List<Html> words = new ArrayList<>();
        columns.stream().filter(row.binding()::contains).forEach(column -> {
            words.add(text(words.isEmpty() ? "" : " "));
            words.add(answers.cell(row, column));
        });
        return all(words);
    }

    private Html sources(JoinedRows.Row row) {
        return row.sources().isEmpty()
                ? text("")
                : element("small", answers.sources(row.sources())).with("class", "sources");
    }
}
