package org.w3id.chokepoint.graph.tdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a TDB2 database. It holds one folder for each state of the database, of which TDB2 opens the one with the
 * highest number; so a new state takes the place of the old one at the moment when its folder gets such a name.
 */
public record DatabaseFolder(Path path) {
    private static final String STATE = "Data-";
    private static final String STATES = STATE + "\\d+";

    /** A file that every state has. */
    private static final String INDEX = "SPO.bpt";

    /**
     * The folders of all states, the newest first.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public List<Path> states() {
        return entries().stream()
                .filter(each -> each.getFileName().toString().matches(STATES))
                .sorted(Comparator.comparing(DatabaseFolder::number).reversed())
                .toList();
    }

    /** What lies in the folder; nothing if there is none. */
    public List<Path> entries() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What TDB2 opens; empty if it would make a new database instead. */
    public Optional<Path> newest() {
        return states().stream().findFirst().filter(state -> Files.isRegularFile(state.resolve(INDEX)));
    }

    /** Where the next state belongs. */
    public Path next() {
        int last = states().stream().findFirst().map(DatabaseFolder::number).orElse(0);
        return path.resolve(STATE + "%04d".formatted(last + 1));
    }

    private static int number(Path state) {
        return Integer.parseInt(state.getFileName().toString().substring(STATE.length()));
    }
}
