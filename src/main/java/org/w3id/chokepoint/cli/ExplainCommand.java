package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.CannedName;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code explain}: says why an answer, a finding or an inferred triple holds. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        customSynopsis = {
            "chokepoint explain FINDING [OPTIONS]",
            "chokepoint explain SUBJECT PREDICATE OBJECT [OPTIONS]",
            "chokepoint explain NAME [OPTIONS]"
        },
        header = {
            "Say why a derived finding holds, which rule and premises yield a triple, or what decides an answer.",
            "",
            "Examples:",
            "  chokepoint explain h20--eccn-3a090-a-2023",
            "  chokepoint explain SUBJECT PREDICATE OBJECT",
            "  chokepoint explain may-it-be-exported --item h20 --as-of 2025-05-01 --format ttl",
            ""
        })
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private CannedName named;

    @Override
    public Integer call() {
        return named.execute(ExplainCommand::command);
    }

    private static CommandLine command(Release release, String name) {
        return release.explanations()
                .find(name)
                .map(query -> new CannedQueryCommand(release, query).commandLine("explain"))
                .orElseGet(() -> new CommandLine(new ExplainedThingCommand(release, name)));
    }
}
