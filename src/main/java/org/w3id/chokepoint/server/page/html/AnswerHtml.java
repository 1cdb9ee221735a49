package org.w3id.chokepoint.server.page.html;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;

/** Shows answers in pages: rows as a table, triples as Turtle, truth in a word. */
public record AnswerHtml(TermHtml terms) {
    private static final int MAX_ROWS = 1000;
    private static final String LABEL = "Label";

    public Html of(Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            return rows(rows);
        }
        if (answer instanceof Answer.Truth truth) {
            return element("p", element("strong", truth.value() ? "Yes" : "No"));
        }
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        AnswerFormats.LABELLED.write(AnswerFormats.TURTLE, answer, terms.labels(), Map.of(), turtle);
        return element("pre", turtle.toString(StandardCharsets.UTF_8));
    }

    private Html rows(Answer.Rows rows) {
        if (rows.bindings().isEmpty()) {
            return element("p", rows.total() == 0 ? "No rows." : "None of " + rows.total() + " rows.");
        }
        List<String> columns = rows.variables().stream()
                .filter(variable -> !isLabel(variable, rows.variables()))
                .toList();
        List<Html> lines = rows.bindings().stream()
                .limit(MAX_ROWS)
                .<Html>map(row -> element(
                        "tr", columns.stream().map(column -> cell(row, column)).toList()))
                .toList();
        Html table = element("table", element("thead", headings(columns)), element("tbody", lines));
        return all(count(rows), element("div", table).with("class", "wide"));
    }

    private static Html count(Answer.Rows rows) {
        String count = rows.count().substring(0, 1).toUpperCase(Locale.ROOT)
                + rows.count().substring(1);
        boolean cut = rows.bindings().size() > MAX_ROWS;
        return element("p", cut ? count + "; the first " + MAX_ROWS + " are shown." : count + ".");
    }

    private static Html headings(List<String> columns) {
        return element(
                "tr",
                columns.stream()
                        .map(column ->
                                element("th", Answer.Rows.heading(column)).with("scope", "col"))
                        .toList());
    }

    /** A column that labels another is not shown; its text stands in place of the IRI. */
    private static boolean isLabel(String variable, List<String> variables) {
        return variable.endsWith(LABEL)
                && variables.contains(variable.substring(0, variable.length() - LABEL.length()));
    }

    private Html cell(Binding row, String column) {
        Optional<Node> term = Optional.ofNullable(row.get(Var.alloc(column)));
        Optional<Node> label = Optional.ofNullable(row.get(Var.alloc(column + LABEL)));
        Html content = term.map(node -> label.filter(each -> node.isURI() && each.isLiteral())
                        .map(each -> terms.link(node, text(each.getLiteralLexicalForm())))
                        .orElseGet(() -> terms.of(node)))
                .orElseGet(() -> text(""));
        return element("td", content);
    }
}
