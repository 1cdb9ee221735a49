package org.w3id.chokepoint.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryType;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.Parameter;
import org.w3id.chokepoint.query.catalog.ParameterType;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/**
 * The diagrams that can be asked for: each is a CONSTRUCT, drawn.
 *
 * @param queries the questions
 * @param release which state of the data is drawn
 */
public record DiagramCatalog(QueryCatalog queries, QueryRunner runner, String release) {

    /**
     * @throws ChokepointException INVALID_QUERY if a file is not a CONSTRUCT
     */
    public DiagramCatalog {
        queries.queries().stream()
                .filter(query -> query.form() != QueryType.CONSTRUCT)
                .findFirst()
                .ifPresent(query -> {
                    throw invalid(
                            query,
                            "is not a CONSTRUCT",
                            "write the triples to be drawn as CONSTRUCT { … } WHERE { … }");
                });
    }

    public static LayoutKind layout(CannedQuery query) {
        return query.layout().map(LayoutKind::of).orElse(LayoutKind.LAYERED);
    }

    private static ChokepointException invalid(CannedQuery query, String what, String remedy) {
        return new ChokepointException(
                ErrorCode.INVALID_QUERY, QueryFolder.DIAGRAMS.path() + "/" + query.name() + ".rq", what, remedy);
    }

    /**
     * Asks and makes the diagram.
     *
     * @throws ChokepointException BAD_PARAMETER; TIME_LIMIT; TOO_LARGE if there are more nodes than a picture can hold
     */
    public Diagram diagram(CannedQuery query, Map<String, List<String>> arguments, DiagramOptions options) {
        BoundQuery bound = runner.bind(query, arguments, RowRange.ALL);
        if (!(runner.run(bound) instanceof Answer.Triples triples)) {
            throw invalid(query, "is not a CONSTRUCT", "write it as CONSTRUCT { … } WHERE { … }");
        }
        Labels labels = new Labels(runner.graph());
        DiagramBuilder builder = new DiagramBuilder(triples.graph(), labels, options);
        List<DiagramEdge> edges = builder.edges();
        List<DiagramNode> nodes = builder.nodes(edges);
        List<String> sources = edges.stream()
                .flatMap(edge -> edge.sources().stream())
                .distinct()
                .sorted()
                .toList();
        List<DiagramEdge> shown = options.sources()
                ? edges
                : edges.stream().map(DiagramEdge::withoutSources).toList();
        Diagram whole = new Diagram(query.name(), caption(bound, options, sources), layout(query), nodes, shown);
        Diagram diagram = options.extent() == Extent.GROUPED ? Spokes.grouped(whole) : whole;
        require(query, diagram.nodes().size(), options.extent().maxNodes(), "nodes");
        require(query, diagram.edges().size(), options.extent().maxEdges(), "edges");
        return diagram;
    }

    private static void require(CannedQuery query, int number, int max, String what) {
        if (number > max) {
            throw new ChokepointException(
                    ErrorCode.TOO_LARGE,
                    query.name(),
                    "has %d %s, of which %d can be shown".formatted(number, what, max),
                    "narrow the question by its parameters"
                            + query.parameters().stream()
                                    .map(Parameter::name)
                                    .collect(Collectors.joining(", ", " (", ")")));
        }
    }

    private Caption caption(BoundQuery bound, DiagramOptions options, List<String> sources) {
        List<Parameter> parameters = bound.query().parameters();
        Optional<String> heading = heading(bound, options);
        List<String> subtitle = parameters.stream()
                .filter(parameter -> parameter.type() != ParameterType.DATE)
                .filter(parameter -> heading.isEmpty() || !isInHeading(bound, parameter))
                .flatMap(parameter -> words(bound, parameter, options).stream()
                        .map(words -> Answer.Rows.heading(parameter.name()) + ": " + words))
                .toList();
        Optional<String> asOf = parameters.stream()
                .filter(parameter -> parameter.type() == ParameterType.DATE)
                .flatMap(parameter -> words(bound, parameter, options).stream())
                .findFirst();
        return new Caption(heading.orElse(bound.query().title()), subtitle, asOf, release, sources);
    }

    /** The heading with the values that were asked for; empty if one that it names was not. */
    private Optional<String> heading(BoundQuery bound, DiagramOptions options) {
        Map<String, String> words = new HashMap<>();
        bound.query().parameters().stream()
                .filter(parameter -> isInHeading(bound, parameter))
                .forEach(parameter ->
                        words(bound, parameter, options).ifPresent(text -> words.put(parameter.name(), text)));
        return bound.query()
                .heading()
                .filter(heading -> words.keySet().containsAll(heading.names()))
                .map(heading -> heading.filled(words::get));
    }

    private static boolean isInHeading(BoundQuery bound, Parameter parameter) {
        return bound.query()
                .heading()
                .filter(heading -> heading.names().contains(parameter.name()))
                .isPresent();
    }

    private Optional<String> words(BoundQuery bound, Parameter parameter, DiagramOptions options) {
        Labels labels = new Labels(runner.graph());
        return bound.values(parameter).map(values -> values.stream()
                .map(value -> labels.of(value, options.language()).orElseGet(() -> labels.text(value)))
                .map(OneLine::of)
                .collect(Collectors.joining(", ")));
    }
}
