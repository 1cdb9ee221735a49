package org.w3id.chokepoint.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.ReleaseFile;

/**
 * Keeps the compiled release of each workspace as a file, and compiles again when a file of the workspace changed.
 *
 * <p>A release is written beside its final name and moved into place when it is whole, so whatever ends a process leaves
 * the old one or none. Processes that find the same change wait for the first of them.
 *
 * @param folders where releases may lie; the first that can be written takes new ones
 * @param notice is told in a line why there is something to wait for
 * @param progress is told of each step of compiling
 */
public record ReleaseCache(List<Path> folders, Consumer<String> notice, Consumer<String> progress) {
    private static final String EXTENSION = ".release";
    private static final String PART = ".part";
    private static final Object ONE_AT_A_TIME = new Object();

    /**
     * The cache that all commands share: the folder that {@code CHOKEPOINT_CACHE} names, else beside the program, else in
     * the cache folder of the user.
     */
    public static ReleaseCache standard(Consumer<String> notice) {
        Optional<Path> named = setting("CHOKEPOINT_CACHE");
        Path home = setting("XDG_CACHE_HOME").orElse(Path.of(System.getProperty("user.home"), ".cache"));
        List<Path> usual = List.of(Program.location().resolveSibling("releases"), home.resolve("chokepoint"));
        return new ReleaseCache(named.map(List::of).orElse(usual), notice, step -> {});
    }

    private static Optional<Path> setting(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    public ReleaseCache withProgress(Consumer<String> other) {
        return new ReleaseCache(folders, notice, other);
    }

    /**
     * The release of a workspace as it is now.
     *
     * @throws org.w3id.chokepoint.error.ChokepointException if a file of the workspace is broken
     */
    public ReleaseFile open(Workspace workspace) {
        return current(workspace).orElseGet(() -> {
            notice.accept("compiling " + workspace.root() + ", whose files are new or have changed");
            return compile(workspace);
        });
    }

    /** Where the release of a workspace lies, if one is there that is whole and still fits the files. */
    public Optional<Path> file(Workspace workspace) {
        return folders.stream()
                .map(folder -> folder.resolve(name(workspace) + EXTENSION))
                .filter(file ->
                        map(file).filter(release -> fits(release, workspace)).isPresent())
                .findFirst();
    }

    private Optional<ReleaseFile> current(Workspace workspace) {
        return folders.stream()
                .map(folder -> map(folder.resolve(name(workspace) + EXTENSION)))
                .flatMap(Optional::stream)
                .filter(release -> fits(release, workspace))
                .findFirst();
    }

    private static boolean fits(ReleaseFile release, Workspace workspace) {
        return Inputs.in(release).filter(inputs -> inputs.match(workspace)).isPresent();
    }

    private ReleaseFile compile(Workspace workspace) {
        for (Path folder : folders) {
            Optional<FileChannel> lock = lockFile(folder, workspace);
            if (lock.isPresent()) {
                return compile(workspace, folder, lock.get());
            }
        }
        notice.accept("none of " + folders + " can be written, so the release lasts for this run alone");
        return new ReleaseCompiler(workspace, progress).compile();
    }

    /** Locks are between processes, so the threads of this one queue before it. */
    private ReleaseFile compile(Workspace workspace, Path folder, FileChannel lockFile) {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = lockFile;
                    FileLock lock = channel.lock()) {
                Optional<ReleaseFile> other = current(workspace);
                return other.isPresent() && lock.isValid() ? other.get() : store(workspace, folder);
            } catch (IOException e) {
                notice.accept(folder + " cannot be written (" + e + "), so the release lasts for this run alone");
                return new ReleaseCompiler(workspace, progress).compile();
            }
        }
    }

    private ReleaseFile store(Workspace workspace, Path folder) throws IOException {
        ReleaseFile compiled = new ReleaseCompiler(workspace, progress).compile();
        String name = name(workspace);
        deleteParts(folder, name);
        Path part = folder.resolve(name + "." + ProcessHandle.current().pid() + PART);
        compiled.write(part);
        Path file = folder.resolve(name + EXTENSION);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return map(file).orElse(compiled);
    }

    /** What processes left that were killed. */
    private static void deleteParts(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String other = file.getFileName().toString();
                if (other.startsWith(name) && other.endsWith(PART)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Optional<FileChannel> lockFile(Path folder, Workspace workspace) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name(workspace) + ".lock");
            return Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            // A folder that cannot be written is passed over; the caller says so if there is no other.
            return Optional.empty();
        }
    }

    private static Optional<ReleaseFile> map(Path file) {
        try {
            return Files.isRegularFile(file) ? ReleaseFile.map(file) : Optional.empty();
        } catch (IOException e) {
            // What cannot be read is compiled again.
            return Optional.empty();
        }
    }

    private static String name(Workspace workspace) {
        Path root = workspace.root().toAbsolutePath().normalize();
        return root.getFileName() + "-" + DigestUtils.sha256Hex(root.toString()).substring(0, 16);
    }
}
