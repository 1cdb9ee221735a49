package org.w3id.chokepoint.check;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.check.result.Check;
import org.w3id.chokepoint.check.result.Location;
import org.w3id.chokepoint.check.result.Severity;
import org.w3id.chokepoint.check.result.ValidationResult;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/**
 * Whether the queries that look for faults find none.
 *
 * <p>Each is a SELECT of {@code ?focusNode} and {@code ?message}, if it helps also of {@code ?path}, the property at
 * fault, and of {@code ?graph}, the graph to look into; its header gives the severity.
 *
 * @param rules the queries
 * @param runner asks them
 */
public record QueryCheck(QueryCatalog rules, QueryRunner runner) implements Check {

    /** The folder of the queries, below the workspace. */
    private static final Var FOCUS_NODE = Var.alloc("focusNode");

    private static final Var PATH = Var.alloc("path");
    private static final Var MESSAGE = Var.alloc("message");
    private static final Var GRAPH = Var.alloc("graph");

    /**
     * @throws ChokepointException INVALID_QUERY if a row lacks focus node or message, or a header its severity;
     *     TIME_LIMIT
     */
    @Override
    public List<ValidationResult> run() {
        return rules.queries().stream().flatMap(rule -> run(rule).stream()).toList();
    }

    private List<ValidationResult> run(CannedQuery rule) {
        Severity severity = rule.severity()
                .flatMap(Severity::of)
                .orElseThrow(() -> invalid(rule, "has no severity", "add '#+ severity: error', warn or info"));
        if (runner.run(rule.query()) instanceof Answer.Rows rows) {
            return rows.bindings().stream()
                    .map(row -> result(rule, severity, row))
                    .distinct()
                    .sorted(ValidationResult.ORDER)
                    .toList();
        }
        throw invalid(rule, "is not a SELECT", "write a SELECT of ?focusNode and ?message");
    }

    private ValidationResult result(CannedQuery rule, Severity severity, Binding row) {
        Node node = value(row, FOCUS_NODE).orElseThrow(() -> lacks(rule, FOCUS_NODE));
        KnowledgeGraph graph = runner.graph();
        Location focus = value(row, GRAPH)
                .map(place -> Location.of(graph, node, List.of(place.toString())))
                .orElseGet(() -> Location.of(graph, node));
        Optional<String> path = value(row, PATH).map(new Labels(graph)::shortForm);
        String message = value(row, MESSAGE).map(Node::getLiteralLexicalForm).orElseThrow(() -> lacks(rule, MESSAGE));
        return new ValidationResult(severity, rule.name(), focus, path, message);
    }

    private static Optional<Node> value(Binding row, Var variable) {
        return Optional.ofNullable(row.get(variable));
    }

    private static ChokepointException lacks(CannedQuery rule, Var variable) {
        return invalid(rule, "gives a row without " + variable, "select ?focusNode and ?message, and bind both");
    }

    private static ChokepointException invalid(CannedQuery rule, String what, String remedy) {
        return new ChokepointException(
                ErrorCode.INVALID_QUERY, QueryFolder.CHECKS.path() + "/" + rule.name() + ".rq", what, remedy);
    }
}
