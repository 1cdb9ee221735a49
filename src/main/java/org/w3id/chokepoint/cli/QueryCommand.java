package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.CannedName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Override
    public Integer call() {
        return named.execute((release, name) ->
                new CannedQueryCommand(release, release.catalog().get(name)).commandLine());
    }
}
