package org.w3id.chokepoint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file when it cannot be written. */
class WholeFileTest {
    private static final Path FULL = Path.of("/dev/full");
    private static final byte[] MUCH = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void failureThatALibraryWrapsIsAFailureOfTheFile() {
        assumeTrue(Files.exists(FULL));
        assertThrows(IOException.class, () -> new WholeFile(FULL).write(out -> {
            try {
                out.write(MUCH);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    @Test
    void failureThatALibraryKeepsToItselfIsAFailureOfTheFile() {
        assumeTrue(Files.exists(FULL));
        assertThrows(IOException.class, () -> new WholeFile(FULL).write(out -> new PrintStream(out).write(MUCH)));
    }

    @Test
    void failureOfTheContentIsPassedOn() {
        WholeFile file = new WholeFile(folder.resolve("a.txt"));
        assertThrows(
                IllegalStateException.class,
                () -> file.write(out -> {
                    throw new IllegalStateException();
                }));
    }

    @Test
    void failureLeavesTheOldContentAndNoPart() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThrows(IllegalStateException.class, () -> new WholeFile(file).write(out -> {
            out.write(MUCH);
            throw new IllegalStateException();
        }));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        assertEquals("old", Files.readString(file));
    }
}
