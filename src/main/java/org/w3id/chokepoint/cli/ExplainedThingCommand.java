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

/** The command that says why a finding or an inferred triple holds. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Say why a derived finding holds, or which rule and premises yield a triple.")
final class ExplainedThingCommand implements Callable<Integer> {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final Format TEXT = new Format("txt", "text/plain", "text", "to read on a screen");
    private static final Format JSON = new Format("json", "application/json", "JSON", "for programs");

    private final Release release;
    private final String thing;

    @Parameters(
            arity = "0..2",
            paramLabel = "PREDICATE OBJECT",
            description = "The rest of a triple, each part as in Turtle.")
    private List<String> rest = List.of();

    @Mixin
    private OutputOptions output;

    @Mixin
    private WorkspaceOption workspace;

    /** @param thing a finding, or the subject of a triple */
    ExplainedThingCommand(Release release, String thing) {
        this.release = release;
        this.thing = thing;
    }

    @Override
    public Integer call() {
        if (rest.isEmpty()) {
            Explainer explainer = new Explainer(release.catalog(), release.runner(TIME_LIMIT));
            output.write(explainer.explain(thing), new Labels(release.graph()), Map.of());
        } else {
            String triple = thing + " " + String.join(" ", rest);
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
