package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.server.page.html.AnswerHtml;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.JoinedRows;

/** An answer whose rows stand under the values of a column, as the header of the query wants it; else as one table. */
record AnswerSections(CannedQuery query, AnswerHtml answers, Labels labels) {

    Html of(Answer answer) {
        return answer instanceof Answer.Rows rows && query.sections().isPresent()
                ? sections(rows, query.sections().get())
                : answers.of(answer);
    }

    private Html sections(Answer.Rows rows, String column) {
        Map<String, List<Binding>> byValue = new LinkedHashMap<>();
        // The first row stands in the sentence.
        int first = query.sentence().isPresent() ? 1 : 0;
        for (Binding row : rows.bindings()
                .subList(
                        Math.min(first, rows.bindings().size()), rows.bindings().size())) {
            byValue.computeIfAbsent(value(row, column), value -> new ArrayList<>())
                    .add(row);
        }
        List<String> others =
                rows.variables().stream().filter(name -> !name.equals(column)).toList();
        List<Html> sections = new ArrayList<>();
        byValue.forEach((value, part) -> sections.add(section(value, new Answer.Rows(others, rows.iris(), part))));
        return all(sections);
    }

    private String value(Binding row, String column) {
        return row.contains(Var.alloc(column)) ? labels.text(row.get(column)) : "";
    }

    private Html section(String value, Answer.Rows rows) {
        // A number before the words gives the order.
        String words = value.replaceFirst("^\\d+ ", "");
        String heading = words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        JoinedRows joined = JoinedRows.of(rows).withoutEmptyColumns();
        Html table = answers.table(heading, joined);
        return query.folded().contains(value)
                ? element(
                        "details",
                        element("summary", heading + " (" + joined.rows().size() + ")"),
                        table)
                : element("section", element("h3", heading), table);
    }
}
