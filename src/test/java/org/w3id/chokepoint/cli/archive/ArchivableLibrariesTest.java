package org.w3id.chokepoint.cli.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivableLibrariesTest {

    @TempDir
    private Path folder;

    private Path library(String name, String... entries) throws IOException {
        Path library = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(library))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return library;
    }

    private static List<String> entries(Path library) throws IOException {
        try (ZipFile content = new ZipFile(library.toFile())) {
            return content.stream().map(ZipEntry::getName).sorted().toList();
        }
    }

    @Test
    void signaturesGoAndAllElseStays() throws Exception {
        Path library = library(
                "signed.jar",
                "META-INF/MANIFEST.MF",
                "META-INF/ECLIPSE_.SF",
                "META-INF/ECLIPSE_.RSA",
                "a/B.class",
                "a/C.SF");
        ArchivableLibraries.main(folder.toString());
        assertEquals(List.of("META-INF/MANIFEST.MF", "a/B.class", "a/C.SF"), entries(library));
    }

    @Test
    void whatIsNotSignedIsNotWritten() throws Exception {
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Path library = library("plain.jar", "META-INF/MANIFEST.MF", "a/B.class");
        Path bare = library("bare.jar", "a/B.class");
        Files.setLastModifiedTime(library, time);
        Files.setLastModifiedTime(bare, time);
        ArchivableLibraries.main(folder.toString());
        assertEquals(time, Files.getLastModifiedTime(library));
        assertEquals(time, Files.getLastModifiedTime(bare));
    }
}
