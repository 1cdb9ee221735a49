package org.w3id.chokepoint.golden;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * How much of an answer its golden file holds, so that new sources may add to the rest.
 *
 * @param about columns that say what a row is about: the rows about whatever the file names are exactly those of the file;
 *     empty if the file is the whole answer
 * @param growing columns of which a new source may only make more: a larger number, or more items between semicolons
 * @param free columns that follow from growing ones and are not compared
 * @param leaving whether new sources may push out what the file names
 * @param frozen whether a file of hashes holds the rows about everything else known when it was written
 */
record Scope(List<String> about, List<String> growing, List<String> free, boolean leaving, boolean frozen) {
    private static final Scope WHOLE = new Scope(List.of(), List.of(), List.of(), false, false);

    /** By the name of the query; whatever is not named is compared whole. */
    static Scope of(String query, Map<String, Map<String, Object>> all) {
        Map<String, Object> given = all.getOrDefault(query, Map.of());
        return given.isEmpty()
                ? WHOLE
                : new Scope(
                        list(given, "about"),
                        list(given, "growing"),
                        list(given, "free"),
                        given.containsKey("leaving"),
                        given.containsKey("frozen"));
    }

    static Map<String, Map<String, Object>> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    boolean isWhole() {
        return about.isEmpty();
    }

    /** The columns that may change when sources are added. */
    List<String> loose() {
        return Stream.concat(growing.stream(), free.stream()).toList();
    }

    private static List<String> list(Map<String, Object> given, String key) {
        return given.get(key) instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }
}
