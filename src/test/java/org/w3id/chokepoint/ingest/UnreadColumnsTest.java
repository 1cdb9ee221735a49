package org.w3id.chokepoint.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.dataset.Column;
import org.w3id.chokepoint.ingest.dataset.Dataset;
import org.w3id.chokepoint.ingest.dataset.Datasets;
import org.w3id.chokepoint.ingest.dataset.Input;

/** No cell is left out without a word: what an import reads its mappings use, and what they do not use it says to ignore. */
class UnreadColumnsTest {

    @Test
    void everyColumnIsUsed() {
        Workspace workspace = Workspace.of(Path.of("."));
        assertEquals(
                List.of(),
                Datasets.names(workspace).stream()
                        .flatMap(name -> unread(Datasets.find(workspace, name)))
                        .toList());
    }

    @Test
    void columnThatNoMappingUsesIsFound(@TempDir Path root) {
        new SmallWorkspace(root)
                .file("data/imports/firms/import.yaml", """
                        inputs:
                          - name: firms
                            match: "firms*.csv"
                            format: csv
                            mapping: firms.rq
                            columns: {name: Name, seat: Seat, seats: Seats}
                        """)
                .file(
                        "data/imports/firms/firms.rq",
                        "PREFIX f: <https://w3id.org/chokepoint/field#> CONSTRUCT { ?s f:label ?o } WHERE { ?s f:name ?o ; f:seats ?n }");
        assertEquals(
                List.of("firms: seat"),
                unread(Datasets.find(Workspace.of(root), "firms")).toList());
    }

    private static Stream<String> unread(Dataset dataset) {
        String mappings = mappings(dataset.folder());
        return dataset.inputs().stream().flatMap(input -> input.columns().columns().stream()
                .map(Column::name)
                .filter(column -> !input.key().equals(Optional.of(column)))
                .filter(column -> !use(input, column).matcher(mappings).find())
                .map(column -> dataset.name() + ": " + column));
    }

    /** A record is asked by its fields; a table in which something is looked up, by their names. */
    private static Pattern use(Input input, String column) {
        return Pattern.compile((input.key().isPresent() ? "\\b" : "\\bf:") + Pattern.quote(column) + "\\b");
    }

    private static String mappings(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".rq")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
