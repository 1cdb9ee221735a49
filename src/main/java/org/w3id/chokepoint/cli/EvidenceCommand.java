package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.evidence.EvidenceCheck;
import org.w3id.chokepoint.evidence.EvidenceReport;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evidence}: compares every passage with the documents that the user holds. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        header = {
            "Check every passage against the documents: hash of the file, offsets, hash of the passage.",
            "",
            "Examples:",
            "  chokepoint evidence --documents ~/documents",
            ""
        })
final class EvidenceCommand implements Callable<Integer> {

    @Option(names = "--documents", paramLabel = "DIR", required = true, description = "Folder with the documents.")
    private Path documents;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Release release = workspace.open();
        QueryCatalog queries = QueryCatalog.read(release.workspace(), QueryFolder.EVIDENCE);
        EvidenceReport evidence = new EvidenceCheck(queries, release.runner(Duration.ofSeconds(30)), documents).run();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            evidence.writeJson(out);
        } else {
            evidence.writeText(out);
        }
        return evidence.exitStatus();
    }
}
