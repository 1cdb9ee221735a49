package org.w3id.chokepoint.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system says of a file, without the names of Java. */
class FileTroubleTest {

    @TempDir
    private Path folder;

    @Test
    void missingFileIsNamed() {
        Path missing = folder.resolve("none/a.txt");
        assertEquals(
                "there is no " + missing,
                FileTrouble.of(assertThrows(IOException.class, () -> Files.readAllBytes(missing))));
    }

    @Test
    void fileInPlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "");
        assertEquals(file + " is no folder", FileTrouble.of(assertThrows(IOException.class, () -> Files.list(file))));
    }

    @Test
    void fullFolderIsNamed() throws IOException {
        Files.writeString(folder.resolve("a"), "");
        assertEquals(
                folder + " is a folder that holds something",
                FileTrouble.of(assertThrows(IOException.class, () -> Files.delete(folder))));
    }

    @Test
    void folderInPlaceOfAFileIsSaid() {
        assertEquals(
                "Is a directory", FileTrouble.of(assertThrows(IOException.class, () -> Files.readAllBytes(folder))));
    }

    @Test
    void refusalIsSaid() {
        assertEquals("there is no right to use a", FileTrouble.of(new AccessDeniedException("a")));
    }

    @Test
    void wordsOfTheSystemAreKept() {
        assertEquals(
                "No space left on device",
                FileTrouble.of(new FileSystemException("a", null, "No space left on device")));
        assertEquals("broken pipe", FileTrouble.of(new UncheckedIOException(new IOException("broken pipe"))));
    }

    @Test
    void troubleWithoutWordsHasItsKind() {
        assertEquals("java.io.IOException", FileTrouble.of(new IOException()));
    }
}
