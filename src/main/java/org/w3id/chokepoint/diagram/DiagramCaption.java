package org.w3id.chokepoint.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.OneLine;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;

/** What is written around a diagram: what was asked for, what is shown of it, and who states that. */
public record DiagramCaption(BoundQuery bound, Labels labels, DiagramOptions options, String release) {

    /** The diagram with the sources of what is left in it, at its foot and, if they are wanted, at its edges. */
    Diagram finished(Diagram diagram) {
        List<String> sources = diagram.edges().stream()
                .flatMap(edge -> edge.sources().stream())
                .distinct()
                .sorted()
                .toList();
        List<DiagramEdge> edges = options.sources()
                ? diagram.edges()
                : diagram.edges().stream().map(DiagramEdge::withoutSources).toList();
        List<String> gap =
                diagram.nodes().isEmpty() ? bound.query().empty().stream().toList() : List.of();
        return new Diagram(diagram.name(), of(sources).with(gap), diagram.layout(), diagram.nodes(), edges);
    }

    /** @param sources labels of those who state what is drawn */
    public Caption of(List<String> sources) {
        List<Parameter> parameters = bound.query().parameters();
        Optional<String> heading = heading();
        Stream<String> values = parameters.stream()
                .filter(parameter -> parameter.type() != ParameterType.DATE)
                .filter(parameter -> heading.isEmpty() || !isInHeading(parameter))
                .flatMap(parameter ->
                        words(parameter).stream().map(words -> Answer.Rows.heading(parameter.name()) + ": " + words));
        List<String> subtitle =
                Stream.concat(values, options.narrowing().words().stream()).toList();
        Optional<String> asOf = parameters.stream()
                .filter(parameter -> parameter.type() == ParameterType.DATE)
                .flatMap(parameter -> words(parameter).stream())
                .findFirst();
        return new Caption(heading.orElse(bound.query().title()), subtitle, asOf, release, sources);
    }

    /** The heading with the values that were asked for; empty if one that it names was not. */
    private Optional<String> heading() {
        Map<String, String> words = new HashMap<>();
        bound.query().parameters().stream()
                .filter(parameter -> isInHeading(parameter))
                .forEach(parameter -> words(parameter).ifPresent(text -> words.put(parameter.name(), text)));
        return bound.query()
                .heading()
                .filter(heading -> words.keySet().containsAll(heading.names()))
                .map(heading -> heading.filled(name -> withoutStop(words.get(name))));
    }

    /** The stop that ends a statement would stand in the middle of a heading; that of a name, such as Ltd., is kept. */
    private static String withoutStop(String words) {
        return words.replaceFirst("(?<= [a-z]{1,40})\\.$", "");
    }

    private boolean isInHeading(Parameter parameter) {
        return bound.query()
                .heading()
                .filter(heading -> heading.names().contains(parameter.name()))
                .isPresent();
    }

    private Optional<String> words(Parameter parameter) {
        return bound.values(parameter).map(values -> values.stream()
                .map(value -> labels.of(value, options.language()).orElseGet(() -> labels.text(value)))
                .map(OneLine::of)
                .collect(Collectors.joining(", ")));
    }
}
