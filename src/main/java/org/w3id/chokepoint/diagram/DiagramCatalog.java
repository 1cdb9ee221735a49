package org.w3id.chokepoint.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryType;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.diagram.narrow.Spokes;
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
    private static final String CLASS = "owl:Class";

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
        Set<String> opened = options.branches().opened();
        Graph drawn = new Expansion(queries, runner).of(triples, bound, opened);
        DiagramBuilder builder = new DiagramBuilder(drawn, new Labels(runner.graph()), options);
        List<DiagramEdge> edges = builder.edges();
        DiagramCaption caption = new DiagramCaption(bound, new Labels(runner.graph()), options, release);
        Diagram whole = new Diagram(query.name(), caption.of(List.of()), layout(query), builder.nodes(edges), edges);
        Diagram shown = caption.finished(shown(whole, bound, options));
        Diagram diagram = options.extent() == Extent.GROUPED ? Spokes.grouped(shown, opened) : shown;
        require(query, diagram.nodes().size(), options.extent().maxNodes(), "nodes");
        require(query, diagram.edges().size(), options.extent().maxEdges(), "edges");
        return diagram;
    }

    /** What of a whole diagram a reader wants to see; what the question is about stays. */
    public static Diagram shown(Diagram whole, BoundQuery bound, DiagramOptions options) {
        Set<String> asked = bound.query().parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.ENTITY
                        && parameter.members().filter(CLASS::equals).isEmpty())
                .flatMap(parameter -> bound.values(parameter).stream().flatMap(List::stream))
                .map(Node::getURI)
                .collect(Collectors.toSet());
        Set<String> stays = new HashSet<>(asked);
        stays.addAll(options.branches().opened());
        return options.branches().of(options.narrowing().of(whole, stays), asked);
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
}
