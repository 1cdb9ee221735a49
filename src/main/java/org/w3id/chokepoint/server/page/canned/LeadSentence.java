package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.server.page.html.Html;

/** The first row of an answer as the sentence that the header of its query gives. */
record LeadSentence(BoundQuery bound, Labels labels) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    Html of(Answer answer) {
        if (answer instanceof Answer.Rows rows && !rows.bindings().isEmpty()) {
            Optional<String> sentence = bound.query().sentence();
            return sentence.<Html>map(words ->
                            element("p", filled(words, rows.bindings().get(0))).with("class", "verdict"))
                    .orElse(text(""));
        }
        return text("");
    }

    private String filled(String sentence, Binding row) {
        return NAME.matcher(sentence).replaceAll(name -> Matcher.quoteReplacement(words(name, row)));
    }

    private String words(MatchResult name, Binding row) {
        return Optional.ofNullable(row.get(name.group(1)))
                .map(labels::text)
                .orElseGet(() -> given(name.group(1)).stream().map(labels::text).collect(Collectors.joining(", ")));
    }

    private List<Node> given(String name) {
        return bound.query().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .flatMap(parameter -> bound.values(parameter).stream())
                .flatMap(List::stream)
                .toList();
    }
}
