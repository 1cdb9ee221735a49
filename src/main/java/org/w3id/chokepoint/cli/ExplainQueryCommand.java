package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.CannedName;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code explain-query}: runs a canned query and tells how; its options are those that the header of the query declares. */
@Command(
        name = "explain-query",
        mixinStandardHelpOptions = true,
        header = {
            "Run a canned query and print its plan, with the rows and the time of each step.",
            "",
            "Examples:",
            "  chokepoint explain-query who-is-listed",
            "  chokepoint explain-query who-is-listed --as-of 2020-01-01",
            ""
        })
final class ExplainQueryCommand implements Callable<Integer> {

    @Mixin
    private CannedName named;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Release release = named.release();
        ExplainedQueryCommand command =
                new ExplainedQueryCommand(release, release.catalog().get(named.name()));
        return named.execute(command.commandLine(), spec.commandLine());
    }
}
