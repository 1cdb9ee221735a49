package org.w3id.chokepoint.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that hold the answer to one query: {@code NAME.csv} and, if its scope says so, {@code NAME.hashes}.
 *
 * @param folder holds the files of all queries
 * @param query the name
 */
record GoldenFiles(Path folder, String query, Scope scope) {

    /** In lines, with that of the columns. */
    static final int LONGEST = 200;

    Rows golden() {
        return Rows.of(read(csv()));
    }

    /** What is wrong with an answer, one text for each thing; empty if nothing is. */
    List<String> differences(Rows answer) {
        List<String> inRows = new GoldenAnswer(golden(), scope).differences(answer);
        return scope.frozen()
                ? Stream.concat(inRows.stream(), FrozenRows.read(read(hashes())).differences(answer, scope).stream())
                        .toList()
                : inRows;
    }

    /** Writes the rows about what the file names, as they are now; a file that is missing is written as long as it may be. */
    void renew(Rows answer) {
        GoldenAnswer golden = new GoldenAnswer(Files.exists(csv()) ? golden() : answer.first(LONGEST - 1), scope);
        if (!Files.exists(csv()) || !golden.differences(answer).isEmpty()) {
            write(csv(), golden.renewed(answer).csv());
        }
        if (scope.frozen()) {
            write(hashes(), FrozenRows.of(answer, scope).text());
        }
    }

    private Path csv() {
        return folder.resolve(query + ".csv");
    }

    private Path hashes() {
        return folder.resolve(query + ".hashes");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
