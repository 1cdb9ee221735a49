package org.w3id.chokepoint.error;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What is wrong with a file, in words in place of the names that Java has for it. */
public final class FileTrouble {

    private FileTrouble() {}

    /** The words name the file where it may be another than the one asked for, such as a folder above it. */
    public static String of(Exception e) {
        Throwable trouble = e instanceof UncheckedIOException ? e.getCause() : e;
        return trouble instanceof FileSystemException file
                ? words(file)
                : Optional.ofNullable(trouble.getMessage()).orElse(trouble.toString());
    }

    private static String words(FileSystemException trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "there is no " + trouble.getFile();
        }
        if (trouble instanceof AccessDeniedException) {
            return "there is no right to use " + trouble.getFile();
        }
        if (trouble instanceof NotDirectoryException) {
            return trouble.getFile() + " is no folder";
        }
        if (trouble instanceof DirectoryNotEmptyException) {
            return trouble.getFile() + " is a folder that holds something";
        }
        return Optional.ofNullable(trouble.getReason()).orElse(trouble.getMessage());
    }
}
