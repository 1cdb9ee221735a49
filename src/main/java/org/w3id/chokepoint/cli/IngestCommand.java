package org.w3id.chokepoint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.Ingest;
import org.w3id.chokepoint.ingest.IngestReport;
import org.w3id.chokepoint.ingest.entity.OpenCandidates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ingest}: turns the files of an open dataset into the graph of one source. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        header = {
            "Turn the files of an open dataset into the graph of one source, data/imports/DATASET/graph.ttl.",
            "",
            "Examples:",
            "  chokepoint ingest country-groups country-groups.csv",
            "  chokepoint ingest models-dev models/ --dry-run",
            "  chokepoint ingest epoch-models notable_ai_models.csv --out graph.ttl --report json",
            ""
        },
        footer = {"", "The datasets are the folders of data/imports/; CONTRIBUTING.md tells how to add one."})
final class IngestCommand implements Callable<Integer> {

    /** How the report is printed. */
    enum ReportFormat {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "DATASET", description = "Name of the dataset.")
    private String dataset;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            index = "1..*",
            description = "Files or folders of the dataset; those that end in .gz are unpacked.")
    private List<Path> files;

    @Option(names = "--dry-run", description = "Report only; write nothing.")
    private boolean isDryRun;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the graph to this file.")
    private Path out;

    @Option(
            names = "--issued",
            paramLabel = "DAY",
            description = "Day of the edition, such as 2026-07-19, if it is not the one that is shipped.")
    private java.time.LocalDate issued;

    @Option(
            names = "--report",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Format of the report: ${COMPLETION-CANDIDATES}.")
    private ReportFormat format;

    @Option(
            names = "--candidates",
            paramLabel = "FILE",
            description =
                    "Write the names that a curator must look at to this file, not to candidates.csv beside the graph.")
    private Path candidates;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Workspace opened = workspace.workspace();
        Ingest ingest = Ingest.of(opened, dataset);
        Optional<Path> target = isDryRun
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(out).orElse(ingest.dataset().graph()));
        Ingest.Options options =
                new Ingest.Options(target, Optional.ofNullable(issued).map(Object::toString));
        IngestReport report;
        try (ByteProgress progress = ByteProgress.over(files)) {
            report = ingest.run(files, options, progress::add);
        }
        IngestReportText text = new IngestReportText(report);
        spec.commandLine().getOut().print(format == ReportFormat.JSON ? text.json() : text.lines(target));
        spec.commandLine().getOut().flush();
        candidateFile(target).ifPresent(file -> new OpenCandidates(file).write(report.candidates()));
        return 0;
    }

    private Optional<Path> candidateFile(Optional<Path> target) {
        return Optional.ofNullable(candidates)
                .or(() -> target.map(file -> file.toAbsolutePath().resolveSibling(OpenCandidates.FILE)));
    }
}
