package org.w3id.chokepoint.release;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.chokepoint.graph.Workspace;

/**
 * What a look at the files of a workspace tells without reading them.
 *
 * @param lines name, size and time of the last change of each file; a file that is being replaced has none
 */
record FileTimes(List<String> lines) {

    static FileTimes of(Workspace workspace) {
        return new FileTimes(Stream.of("ontology", "data", "queries")
                .flatMap(folder -> workspace.files(folder, "").stream())
                .map(FileTimes::line)
                .toList());
    }

    private static String line(Path path) {
        File file = path.toFile();
        return path + " " + file.length() + " " + file.lastModified();
    }
}
