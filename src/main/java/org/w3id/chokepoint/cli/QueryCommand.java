package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.CannedName;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code query}: runs a canned query; its options are those that the header of the query declares. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        header = {
            "Run a canned query and print its answer.",
            "",
            "Examples:",
            "  chokepoint query who-disputes-what",
            "  chokepoint query who-is-listed --as-of 2020-01-01 --format csv",
            "  chokepoint query who-is-listed --help",
            ""
        })
final class QueryCommand implements Callable<Integer> {

    @Mixin
    private CannedName named;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Release release = named.release();
        CannedQueryCommand command =
                new CannedQueryCommand(release, release.catalog().get(named.name()));
        return named.execute(command.commandLine(), spec.commandLine());
    }
}
