package org.w3id.chokepoint.cli;

import java.nio.file.Path;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.Project;
import picocli.CommandLine.Option;

/** The option that says where the graph is. */
final class WorkspaceOption {

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "${env:CHOKEPOINT_WORKSPACE:-.}",
            description =
                    "Folder with ontology/, data/ and queries/ (default: this folder, else that of the launcher).")
    private Path root;

    Workspace workspace() {
        return Workspace.of(root);
    }

    Project open() {
        return Project.open(workspace());
    }
}
