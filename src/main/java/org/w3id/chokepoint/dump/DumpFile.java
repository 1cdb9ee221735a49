package org.w3id.chokepoint.dump;

import org.w3id.chokepoint.format.WholeFile;

/**
 * A file of the dump, which is made when somebody asks for it.
 *
 * @param name its path below the folder of the dump
 * @param mediaType of the file as it lies there
 * @param title what it holds, in a few words
 * @param content writes the same bytes each time
 */
public record DumpFile(String name, String mediaType, String title, WholeFile.Content content) {
    /** The part of the dump that holds the whole in each file. */
    static final String RELEASE = "release";

    /** The folder, which says what kind of file it is; {@link #RELEASE} for those outside any. */
    public String part() {
        int slash = name.indexOf('/');
        return slash < 0 ? RELEASE : name.substring(0, slash);
    }

    /** The line about a file in a list of checksums, as {@code sha256sum --check} reads it. */
    public static String checksumLine(String sha256, String name) {
        return sha256 + "  " + name + "\n";
    }
}
