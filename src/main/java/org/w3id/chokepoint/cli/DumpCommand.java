package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.QuietOption;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.dump.DumpCatalog;
import org.w3id.chokepoint.dump.DumpFile;
import org.w3id.chokepoint.dump.DumpFolder;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dump}: writes all files of the dump into a folder. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        header = {
            "Write the release and each source in all RDF formats, and a CSV table for each class, with checksums.",
            "",
            "Examples:",
            "  chokepoint dump chokepoint-0.1.0",
            "  chokepoint dump csv --only tables",
            ""
        })
final class DumpCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Folder to make; it must not be there yet, or be empty.")
    private Path folder;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "One part, which may be given several times: release, sources or tables (default: all).")
    private List<String> parts = List.of();

    @Mixin
    private QuietOption quiet;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        parts.stream()
                .filter(part -> !DumpCatalog.PARTS.contains(part))
                .findFirst()
                .ifPresent(part -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            "Invalid value for option '--only': '%s' is none of %s"
                                    .formatted(part, String.join(", ", DumpCatalog.PARTS)));
                });
        Release release = workspace.open();
        List<DumpFile> files =
                DumpCatalog.of(release.graph(), release.id().describedBy(release.graph())).files().stream()
                        .filter(file -> parts.isEmpty() || parts.contains(file.part()))
                        .toList();
        PrintWriter err = quiet.notices();
        new DumpFolder(folder).write(files, file -> err.println(folder.resolve(file.name()) + ": " + file.title()));
        return 0;
    }
}
