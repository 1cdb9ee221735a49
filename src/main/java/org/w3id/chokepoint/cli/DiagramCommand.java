package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.CannedName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code diagram}: draws a canned diagram; its options are those that the header of the query declares. */
@Command(
        name = "diagram",
        mixinStandardHelpOptions = true,
        header = {
            "Draw a canned diagram.",
            "",
            "Examples:",
            "  chokepoint diagram neighbourhood --entity huawei -o huawei.svg",
            "  chokepoint diagram neighbourhood --entity huawei --sources --format graphml -o huawei.graphml",
            "  chokepoint list --diagrams",
            "  chokepoint diagram neighbourhood --help",
            ""
        })
final class DiagramCommand implements Callable<Integer> {

    @Mixin
    private CannedName named;

    @Override
    public Integer call() {
        return named.execute((release, name) ->
                new CannedDiagramCommand(release, release.diagrams().get(name)).commandLine());
    }
}
