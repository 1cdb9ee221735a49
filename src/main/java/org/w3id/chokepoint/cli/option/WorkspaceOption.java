package org.w3id.chokepoint.cli.option;

import java.nio.file.Path;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Option;

/** The option that says where the graph is. */
public final class WorkspaceOption {

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "${env:CHOKEPOINT_WORKSPACE:-.}",
            description =
                    "Folder with ontology/, data/ and queries/ (default: this folder, else that of the launcher).")
    private Path root;

    public Workspace workspace() {
        return Workspace.of(root);
    }

    public Release open() {
        return Release.open(workspace());
    }
}
