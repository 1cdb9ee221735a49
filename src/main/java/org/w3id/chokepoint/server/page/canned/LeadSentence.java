package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.server.page.html.Html;

/** The first row of an answer as the sentence that the header of its query gives. */
record LeadSentence(BoundQuery bound, Labels labels) {

    Html of(Answer answer) {
        if (answer instanceof Answer.Rows rows && !rows.bindings().isEmpty()) {
            Binding first = rows.bindings().get(0);
            return bound.query()
                    .sentence()
                    .<Html>map(sentence -> element("p", sentence.filled(name -> words(name, first)))
                            .with("class", "verdict"))
                    .orElse(text(""));
        }
        return text("");
    }

    private String words(String name, Binding row) {
        return Optional.ofNullable(row.get(name))
                .map(labels::text)
                .orElseGet(() -> given(name).stream().map(labels::text).collect(Collectors.joining(", ")));
    }

    private List<Node> given(String name) {
        return bound.query().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .flatMap(parameter -> bound.values(parameter).stream())
                .flatMap(List::stream)
                .toList();
    }
}
