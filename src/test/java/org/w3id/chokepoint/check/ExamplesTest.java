package org.w3id.chokepoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/** No example is left over from a rule that is gone. */
class ExamplesTest {

    @Test
    void everyFolderOfExamplesBelongsToARule() throws IOException {
        String shapes = Files.readString(Path.of("ontology/shapes.ttl"));
        Set<String> orphans = names(Example.FOLDER).stream()
                .filter(name -> !Files.exists(Path.of(QueryFolder.CHECKS.path(), name + ".rq")))
                .filter(name -> !shapes.contains("\nshp:" + name + "\n"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), orphans);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
