package org.w3id.chokepoint.check;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.chokepoint.check.result.Check;
import org.w3id.chokepoint.check.result.ResultLines;
import org.w3id.chokepoint.check.result.ResultsJson;
import org.w3id.chokepoint.check.result.Severity;
import org.w3id.chokepoint.check.result.ValidationResult;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.MemoryGraph;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/**
 * The findings of the checks of one run.
 *
 * @param results in the order of the checks
 */
public record ValidationReport(List<ValidationResult> results) {

    /** Long enough for any check on a busy machine; a check that takes longer is wrong. */
    private static final Duration QUERY_TIMEOUT = Duration.ofMinutes(5);

    public ValidationReport {
        results = List.copyOf(results);
    }

    /**
     * Checks a workspace against all rules. If any file is faulty nothing is loaded, and the faults are all that is
     * reported.
     *
     * @throws org.w3id.chokepoint.error.ChokepointException INVALID_RULE; INVALID_QUERY if a check breaks the form of
     *     checks; TIME_LIMIT
     */
    public static ValidationReport of(Workspace workspace) {
        ValidationReport syntax = of(new SyntaxCheck(workspace));
        if (!syntax.results.isEmpty()) {
            return syntax;
        }
        KnowledgeGraph graph = MemoryGraph.load(workspace);
        QueryRunner runner = new QueryRunner(graph, QUERY_TIMEOUT);
        return of(
                new DefaultsCheck(QueryCatalog.read(workspace, QueryFolder.ANSWERS), runner),
                new DefaultsCheck(QueryCatalog.read(workspace, QueryFolder.DIAGRAMS), runner),
                new DefaultsCheck(QueryCatalog.read(workspace, QueryFolder.EXPLANATIONS), runner),
                new ShapeCheck(graph),
                new QueryCheck(QueryCatalog.read(workspace, QueryFolder.CHECKS), runner));
    }

    /** Runs the checks in the given order. */
    public static ValidationReport of(Check... checks) {
        return new ValidationReport(
                Stream.of(checks).flatMap(check -> check.run().stream()).toList());
    }

    public long count(Severity severity) {
        return results.stream().filter(result -> result.severity() == severity).count();
    }

    /** 1 if there is a finding as severe as the given severity or more, else 0. */
    public int exitStatus(Severity failOn) {
        return results.stream().anyMatch(result -> result.severity().isAtLeast(failOn)) ? 1 : 0;
    }

    /** Writes one line for each finding, in columns, and a line of counts. */
    public void writeText(PrintWriter out) {
        new ResultLines(results).write(out);
        out.println(String.join(
                ", ",
                counted(Severity.ERROR, "error"),
                counted(Severity.WARN, "warning"),
                counted(Severity.INFO, "note")));
        out.flush();
    }

    private String counted(Severity severity, String noun) {
        long count = count(severity);
        return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    /** Writes {@code {"error": n, "warn": n, "info": n, "results": […]}}. */
    public void writeJson(PrintWriter out) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.word(), count(severity));
        }
        new ResultsJson(counts, results).write(out);
    }
}
