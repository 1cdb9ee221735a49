package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.CannedName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Override
    public Integer call() {
        return named.execute((release, name) ->
                new ExplainedQueryCommand(release, release.catalog().get(name)).commandLine());
    }
}
