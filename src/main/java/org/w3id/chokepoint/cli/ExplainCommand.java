package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.OutputOptions;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.explain.Explainer;
import org.w3id.chokepoint.explain.Proof;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.SparqlText;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain}: says why a finding or an inferred triple holds. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = {
            "Say why a derived finding holds, or which rule and premises yield a triple.",
            "",
            "Examples:",
            "  chokepoint explain h20--eccn-3a090-a-2023",
            "  chokepoint explain SUBJECT PREDICATE OBJECT",
            ""
        })
final class ExplainCommand implements Callable<Integer> {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final Format TEXT = new Format("txt", "text/plain", "text", "to read on a screen");
    private static final Format JSON = new Format("json", "application/json", "JSON", "for programs");

    @Parameters(
            arity = "1..3",
            paramLabel = "ID | SUBJECT PREDICATE OBJECT",
            description = "A finding; or a triple, each part as in Turtle.")
    private List<String> parts;

    @Mixin
    private OutputOptions output;

    @Mixin
    private WorkspaceOption workspace;

    @Override
    public Integer call() {
        Release release = workspace.open();
        if (parts.size() == 1) {
            Explainer explainer = new Explainer(release.catalog(), release.runner(TIME_LIMIT));
            output.write(explainer.explain(parts.get(0)), new Labels(release.graph()), Map.of());
        } else {
            String triple = String.join(" ", parts);
            write(Proof.of(
                    release.graph(), SparqlText.triple(triple, release.graph().prefixes())));
        }
        return 0;
    }

    private void write(Proof proof) {
        output.write(List.of(TEXT, JSON), (format, out) -> {
            PrintWriter printer = new PrintWriter(out, false, StandardCharsets.UTF_8);
            if (format.equals(JSON)) {
                printer.println(proof.json());
            } else {
                proof.writeText(printer);
            }
            printer.flush();
        });
    }
}
