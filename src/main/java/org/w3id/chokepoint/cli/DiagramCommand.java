package org.w3id.chokepoint.cli;

import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.CannedName;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Release release = named.release();
        CannedDiagramCommand command =
                new CannedDiagramCommand(release, release.diagrams().get(named.name()));
        return named.execute(command.commandLine(), spec.commandLine());
    }
}
