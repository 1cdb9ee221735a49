package org.w3id.chokepoint.release;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.chokepoint.graph.Workspace;

/** Where this program lies: a jar, or a folder of classes. */
final class Program {
    private Program() {}

    static Path location() {
        try {
            return Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError("a class is loaded from a valid address", e);
        }
    }

    /** Its files by name. */
    static Map<String, Path> files() {
        Path location = location();
        if (Files.isRegularFile(location)) {
            return Map.of(location.getFileName().toString(), location);
        }
        List<Path> classes = new Workspace(location).files("", ".class");
        return classes.stream()
                .collect(Collectors.toMap(path -> location.relativize(path).toString(), path -> path));
    }
}
