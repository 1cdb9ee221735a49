package org.w3id.chokepoint.cli.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes the copies of the libraries that lie beside the program, so that Java keeps their classes in its archive.
 *
 * <p>It keeps no signed class: the signatures go, and Maven has compared the libraries with their checksums when it
 * fetched them. It keeps no class of a format older than Java 6: these are written in a newer one.
 */
final class ArchivableLibraries {
    private ArchivableLibraries() {}

    /** @param folders that hold libraries, which are on the class path */
    public static void main(String... folders) throws IOException {
        for (String folder : folders) {
            try (DirectoryStream<Path> libraries = Files.newDirectoryStream(Path.of(folder), "*.jar")) {
                for (Path library : libraries) {
                    change(library);
                }
            }
        }
    }

    /** A library in which nothing has to change is left as old as it was. */
    private static void change(Path library) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(library)) {
            Path folder = content.getPath("META-INF");
            if (Files.isDirectory(folder)) {
                delete(folder, "*.{SF,RSA,DSA,EC}");
            }
            for (Path file : classes(content)) {
                NewerClassFile.write(file);
            }
        }
    }

    private static void delete(Path folder, String names) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> classes(FileSystem content) throws IOException {
        try (Stream<Path> files = Files.walk(content.getPath("/"))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
