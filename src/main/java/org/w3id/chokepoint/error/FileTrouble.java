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
        return switch (trouble) {
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException refused -> "there is no right to use " + refused.getFile();
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case DirectoryNotEmptyException full -> full.getFile() + " is a folder that holds something";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> Optional.ofNullable(trouble.getMessage()).orElse(trouble.toString());
        };
    }
}
