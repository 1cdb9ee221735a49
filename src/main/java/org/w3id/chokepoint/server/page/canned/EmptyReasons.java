package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.all;
import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.TermHtml;

/** Why an answer has no rows: what the question says of it, which value leaves none, and what the graph has instead. */
record EmptyReasons(QueryRunner runner, CannedQuery query, Map<String, List<String>> arguments) {

    Html of(BoundQuery bound, Answer whole) {
        if (!(whole instanceof Answer.Rows rows) || rows.total() > 0) {
            return text("");
        }
        List<Html> items = new ArrayList<>();
        query.parameters().stream()
                .filter(parameter -> arguments.containsKey(parameter.name()))
                .forEach(parameter -> items.add(without(parameter)));
        items.add(element(
                "li",
                link(
                        "/sparql?why=1&query=" + Address.encoded(bound.written().toString()),
                        "Which part of the query finds nothing")));
        TermHtml terms = new TermHtml(new Labels(runner.graph()));
        query.parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.ENTITY)
                .flatMap(parameter -> bound.values(parameter).stream().<Node>flatMap(List::stream))
                .forEach(thing -> items.add(element("li", text("What the graph has on "), terms.of(thing))));
        return all(element("p", query.empty().orElse("")).with("class", "gap"), element("ul", items));
    }

    private Html without(Parameter parameter) {
        Map<String, List<String>> others = new HashMap<>(arguments);
        others.remove(parameter.name());
        long rows = runner.run(query, others, RowRange.ALL) instanceof Answer.Rows answer ? answer.total() : 0;
        String words =
                (parameter.optional() ? "Without " : "With the usual ") + Answer.Rows.heading(parameter.name()) + ": ";
        return element(
                "li",
                text(words),
                rows == 0
                        ? text("no rows either")
                        : link("/query/" + query.name() + Address.of(others), rows == 1 ? "1 row" : rows + " rows"));
    }
}
