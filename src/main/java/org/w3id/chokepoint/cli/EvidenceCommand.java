package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.w3id.chokepoint.check.Evidence;
import org.w3id.chokepoint.check.EvidenceCheck;
import org.w3id.chokepoint.query.Project;
import org.w3id.chokepoint.query.QueryCatalog;
import org.w3id.chokepoint.query.QueryFolder;
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
        Project project = workspace.open();
        QueryCatalog queries = QueryCatalog.read(project.workspace(), QueryFolder.EVIDENCE);
        Evidence evidence = new EvidenceCheck(queries, project.runner(Duration.ofSeconds(30)), documents).run();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            evidence.writeJson(out);
        } else {
            evidence.writeText(out);
        }
        return evidence.exitStatus();
    }
}
