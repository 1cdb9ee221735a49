package org.w3id.chokepoint.server.linked;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.export.ReleaseDiff;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.graph.DatasetDescription;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.request.RequestParameters;

/**
 * {@code /release.EXTENSION}: what changed since an earlier release, entity by entity.
 *
 * @param changes empty if the server was started without an earlier release
 * @param about what is said of the answer in formats that have room for it
 */
public record ReleaseChanges(Optional<Answer.Rows> changes, KnowledgeGraph graph, Map<String, String> about)
        implements Service {
    private static final String NAME = "release";

    /** Compares at once, so that the earlier release need not stay in memory. */
    public static ReleaseChanges since(Optional<Path> export, KnowledgeGraph graph) {
        Optional<ReleaseDiff> diff = export.map(file -> ReleaseDiff.since(file, graph));
        return new ReleaseChanges(
                diff.map(ReleaseDiff::rows),
                graph,
                diff.map(ReleaseChanges::about).orElse(Map.of()));
    }

    private static Map<String, String> about(ReleaseDiff diff) {
        String older = version(diff.before());
        String newer = version(diff.after());
        return Map.of(
                "query", NAME,
                "parameter.since", older,
                "parameter.release", newer,
                "title", "What changed from release %s to release %s".formatted(older, newer));
    }

    private static String version(KnowledgeGraph graph) {
        return DatasetDescription.of(graph.dataset().getDefaultGraph())
                .version()
                .orElse("without a version");
    }

    /** Where the changes are read. */
    public static List<String> paths() {
        return formats().stream()
                .map(format -> "/" + NAME + "." + format.extension())
                .toList();
    }

    private static List<Format> formats() {
        return List.copyOf(AnswerFormats.LABELLED.rows().keySet());
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        RequestParameters.of(exchange).requireOnly();
        Answer.Rows rows = changes.orElseThrow(() -> unknown(exchange));
        String extension = exchange.path().substring(exchange.path().indexOf('.') + 1);
        Format format = new Negotiation(NAME, formats()).choose(extension, Optional.empty(), exchange.accept());
        exchange.forbidKeeping();
        exchange.send(
                format.mediaType(), out -> AnswerFormats.LABELLED.write(format, rows, new Labels(graph), about, out));
    }

    private static ChokepointException unknown(HttpExchange exchange) {
        return new ChokepointException(
                ErrorCode.NOT_FOUND,
                exchange.path(),
                "nothing is known of an earlier release",
                "start the server with an export of it: --since release.trig.gz");
    }
}
