package org.w3id.chokepoint.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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

    /** The files that a release was compiled from; empty if it does not say so in a way that this program knows. */
    static Optional<Inputs> in(ReleaseFile release) {
        return release.attachment(ATTACHMENT).flatMap(Inputs::read);
    }

    private static Optional<Inputs> read(byte[] bytes) {
        SortedMap<String, InputFile> files = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long taken = in.readLong();
            for (int rest = in.readInt(); rest > 0; rest--) {
                files.put(in.readUTF(), new InputFile(in.readLong(), in.readLong(), in.readUTF()));
            }
            return Optional.of(new Inputs(taken, files));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(taken);
            out.writeInt(files.size());
            for (Map.Entry<String, InputFile> file : files.entrySet()) {
                out.writeUTF(file.getKey());
                out.writeLong(file.getValue().size());
                out.writeLong(file.getValue().modified());
                out.writeUTF(file.getValue().hash());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
