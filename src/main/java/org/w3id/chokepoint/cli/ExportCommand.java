package org.w3id.chokepoint.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.QuietOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.export.ExportSummary;
import org.w3id.chokepoint.export.Exporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code export}: writes the whole graph into one file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = {
            "Write the whole graph, inferred and derived triples included, into one file.",
            "",
            "Examples:",
            "  chokepoint export graph.trig.gz",
            "  chokepoint export graph.ttl",
            ""
        })
final class ExportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The file extension selects the format: trig, nq and jsonld keep the named graphs; ttl, nt and rdf hold"
                            + " their union. Each also with .gz.")
    private Path file;

    @Mixin
    private QuietOption quiet;

    @Mixin
    private WorkspaceOption workspace;

    @Override
    public Integer call() {
        ExportSummary exported = new Exporter(workspace.open().graph()).write(file);
        quiet.notices()
                .println("%s: %d statements in %d named graphs"
                        .formatted(file, exported.statements(), exported.graphs()));
        return 0;
    }
}
