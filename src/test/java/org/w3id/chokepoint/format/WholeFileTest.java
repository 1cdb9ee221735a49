package org.w3id.chokepoint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Test
    void partsOfProgramsThatEndedAreRemovedAndNothingElse() throws IOException {
        Path left = Files.writeString(folder.resolve(".a.txt.999999999-x.part"), "");
        List<Path> others = new ArrayList<>();
        for (String name : List.of(
                ".a.txt." + ProcessHandle.current().pid() + "-x.part",
                ".b.txt.999999999-x.part",
                ".a.txt.x-y.part",
                "a.txt.1-x.part",
                ".a.txt.99999999999999999999-x.part",
                ".axtxt.999999999-x.part")) {
            others.add(Files.writeString(folder.resolve(name), ""));
        }
        new WholeFile(folder.resolve("a.txt")).write(out -> out.write(1));
        assertFalse(Files.exists(left));
        others.forEach(other -> assertTrue(Files.exists(other), other::toString));
    }

    @Test
    void linkIsFollowedAndOneToNothingIsAFault() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        new WholeFile(link).write(out -> out.write('n'));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("n", Files.readString(target));
        Path broken = Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("nowhere"));
        assertThrows(IOException.class, () -> new WholeFile(broken).write(out -> out.write('n')));
    }

    @Test
    void folderThatIsNotThereIsNamed() {
        Path folderOfNone = folder.resolve("none");
        IOException failure = assertThrows(
                IOException.class, () -> new WholeFile(folderOfNone.resolve("a.txt")).write(out -> out.write('n')));
        assertEquals(folderOfNone.toString(), failure.getMessage());
    }
}
