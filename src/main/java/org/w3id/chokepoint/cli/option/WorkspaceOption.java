package org.w3id.chokepoint.cli.option;

import java.nio.file.Path;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.release.ReleaseCache;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says where the graph is. */
public final class WorkspaceOption {

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "${env:CHOKEPOINT_WORKSPACE:-.}",
            description =
                    "Folder with ontology/, data/ and queries/ (default: this folder, else that of the launcher).")
    private Path root;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    public Workspace workspace() {
        return Workspace.of(root);
    }

    /** The release of the workspace, which is compiled first if a file has changed. */
    public Release open() {
        return Release.open(workspace(), cache());
    }

    /** The cache of releases, which says on standard error why the user waits. */
    public ReleaseCache cache() {
        return ReleaseCache.standard(notice -> command.commandLine().getErr().println("chokepoint: " + notice));
    }
}
