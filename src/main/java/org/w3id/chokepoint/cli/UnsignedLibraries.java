package org.w3id.chokepoint.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the signatures out of the copies of the libraries that lie beside the program. Java keeps no signed class in its
 * archive and would verify each at every start; Maven has compared the libraries with their checksums when it fetched them.
 */
final class UnsignedLibraries {
    private UnsignedLibraries() {}

    /** @param folders that hold libraries */
    public static void main(String... folders) throws IOException {
        for (String folder : folders) {
            try (DirectoryStream<Path> libraries = Files.newDirectoryStream(Path.of(folder), "*.jar")) {
                for (Path library : libraries) {
                    unsign(library);
                }
            }
        }
    }

    /** A library without signatures is left as old as it was. */
    private static void unsign(Path library) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(library)) {
            Path folder = content.getPath("META-INF");
            if (Files.isDirectory(folder)) {
                delete(folder, "*.{SF,RSA,DSA,EC}");
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
}
