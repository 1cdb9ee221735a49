package org.w3id.chokepoint.release;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.ReleaseFile;

/**
 * The files that a release is compiled from: those of the workspace, and the program itself, whose next version may
 * compile them otherwise.
 *
 * @param taken when the files were read, in milliseconds
 * @param files by name
 */
record Inputs(long taken, SortedMap<String, InputFile> files) {
    /** Under this name a release file keeps them. */
    static final String ATTACHMENT = "inputs";

    private static final String PROGRAM = "program:";
    private static final String SEPARATOR = "\t";

    /** File systems tell the time of a change in steps of up to two seconds. */
    private static final long TICK = 2_000;

    static Inputs of(Workspace workspace) {
        long taken = System.currentTimeMillis();
        SortedMap<String, InputFile> files = new TreeMap<>();
        paths(workspace).forEach((name, path) -> files.put(name, InputFile.of(path)));
        return new Inputs(taken, files);
    }

    /** The files that a release was compiled from. */
    static Inputs of(ReleaseFile release) {
        byte[] bytes = release.attachment(ATTACHMENT).orElseThrow();
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
        SortedMap<String, InputFile> files = new TreeMap<>();
        Stream.of(lines).skip(1).map(line -> line.split(SEPARATOR)).forEach(cells -> {
            InputFile file = new InputFile(Long.parseLong(cells[1]), Long.parseLong(cells[2]), cells[3]);
            files.put(cells[0], file);
        });
        return new Inputs(Long.parseLong(lines[0]), files);
    }

    byte[] bytes() {
        String lines = files.entrySet().stream()
                .map(entry -> entry.getKey()
                        + SEPARATOR
                        + entry.getValue().size()
                        + SEPARATOR
                        + entry.getValue().modified()
                        + SEPARATOR
                        + entry.getValue().hash())
                .collect(Collectors.joining("\n"));
        return (taken + "\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the files are still the same. */
    boolean match(Workspace workspace) {
        Map<String, Path> paths = paths(workspace);
        return paths.keySet().equals(files.keySet())
                && paths.entrySet().stream()
                        .allMatch(entry -> files.get(entry.getKey()).matches(entry.getValue(), taken - TICK));
    }

    /** A hash of the files of the workspace, by name and content. */
    String fingerprint() {
        return DigestUtils.sha256Hex(files.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(PROGRAM))
                .map(entry -> entry.getKey() + SEPARATOR + entry.getValue().hash())
                .collect(Collectors.joining("\n")));
    }

    private static SortedMap<String, Path> paths(Workspace workspace) {
        SortedMap<String, Path> paths = new TreeMap<>();
        Stream.of("ontology", "data", "queries")
                .flatMap(folder -> workspace.files(folder, "").stream())
                .forEach(path -> paths.put(workspace.root().relativize(path).toString(), path));
        Program.files().forEach((name, path) -> paths.put(PROGRAM + name, path));
        return paths;
    }
}
