package org.w3id.chokepoint.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.path.Path;
import org.w3id.chokepoint.check.result.Check;
import org.w3id.chokepoint.check.result.Location;
import org.w3id.chokepoint.check.result.Severity;
import org.w3id.chokepoint.check.result.ValidationResult;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * Whether each thing has what the SHACL shapes of {@code ontology/shapes.ttl} ask of its class.
 *
 * <p>All graphs are checked against the shapes together, with what follows from the ontology.
 *
 * @param graph holds the data and, in the graph {@code shapes}, the shapes
 */
public record ShapeCheck(KnowledgeGraph graph) implements Check {
    private static final Map<Node, Severity> SEVERITIES =
            Map.of(SHACL.Violation, Severity.ERROR, SHACL.Warning, Severity.WARN, SHACL.Info, Severity.INFO);

    /**
     * @throws ChokepointException INVALID_RULE if the shapes are not SHACL
     */
    @Override
    public List<ValidationResult> run() {
        return ShaclValidator.get().validate(parsed(), graph.dataset().getDefaultGraph()).getEntries().stream()
                .map(this::result)
                .distinct()
                .sorted(ValidationResult.ORDER)
                .toList();
    }

    private Shapes parsed() {
        try {
            return Shapes.parse(shapes());
        } catch (ShaclParseException e) {
            throw new ChokepointException(
                    ErrorCode.INVALID_RULE, "ontology/shapes.ttl", e.getMessage(), "fix the shape", e);
        }
    }

    private ValidationResult result(ReportEntry entry) {
        Severity severity = SEVERITIES.getOrDefault(entry.severity().level(), Severity.ERROR);
        Location focus = Location.of(graph, entry.focusNode());
        return new ValidationResult(severity, rule(entry.source()), focus, path(entry.resultPath()), entry.message());
    }

    /** The name of the nearest shape that has one: property shapes are blank nodes. */
    private String rule(Node shape) {
        Node named = shape;
        while (named.isBlank()) {
            Node inner = named;
            named = shapes().find(Node.ANY, Node.ANY, inner)
                    .nextOptional()
                    .map(Triple::getSubject)
                    .orElse(graph.names().shapes());
        }
        return new Labels(graph).shortForm(named);
    }

    private Optional<String> path(Path path) {
        return Optional.ofNullable(path).map(steps -> steps.toString(new Prologue(graph.prefixes())));
    }

    private Graph shapes() {
        return graph.dataset().getGraph(graph.names().shapes());
    }
}
