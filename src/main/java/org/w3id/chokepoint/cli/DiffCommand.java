package org.w3id.chokepoint.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.OutputOptions;
import org.w3id.chokepoint.export.ReleaseDiff;
import org.w3id.chokepoint.graph.name.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code diff}: says what changed between two exports. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        header = {
            "Say what changed between two exports, facts apart from modelling.",
            "",
            "Examples:",
            "  chokepoint diff release-0.1.trig.gz release-0.2.trig.gz",
            "  chokepoint diff old.nq new.nq --format csv",
            "  chokepoint diff old.nq new.nq -o changes.atom",
            ""
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "The older export: trig, nq or jsonld.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer export.")
    private Path after;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        ReleaseDiff diff = ReleaseDiff.of(before, after);
        output.write(
                diff.rows(),
                new Labels(diff.after()),
                Map.of("query", "diff", "title", "What changed between two releases"));
        return 0;
    }
}
