package org.w3id.chokepoint.server.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.w3id.chokepoint.dump.DumpFile;
import org.w3id.chokepoint.dump.DumpFolder;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Lazy;

/**
 * The files of the dump that somebody has asked for, in a folder that lasts as long as the server.
 *
 * <p>They are made one at a time. Making goes on when the request that began it is given up, so that the next one finds
 * the file.
 */
public final class DumpStore implements AutoCloseable {
    private final ExecutorService maker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("dump").factory());
    private final Map<String, CompletableFuture<StoredDump>> made = new ConcurrentHashMap<>();
    private final Lazy<Path> folder = Lazy.of(DumpStore::newFolder);
    private volatile boolean used;

    /**
     * The file, which is made first if it is not there.
     *
     * @param release the fingerprint of the release that the file is of
     * @throws ChokepointException BUSY if nobody waits any longer; UNWRITABLE_FILE
     */
    StoredDump get(String release, DumpFile file) {
        used = true;
        String place = release + "/" + file.name();
        CompletableFuture<StoredDump> stored =
                made.computeIfAbsent(place, name -> CompletableFuture.supplyAsync(() -> make(place, file), maker));
        try {
            return stored.get();
        } catch (InterruptedException e) {
            throw new ChokepointException(
                    ErrorCode.BUSY, file.name(), "is still being made", "ask again in a few seconds");
        } catch (ExecutionException e) {
            made.remove(place, stored);
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE, file.name(), e.getCause().toString(), "make room on the disk", e);
        }
    }

    private StoredDump make(String place, DumpFile file) {
        Path path = folder.get().resolve(place);
        try {
            Files.createDirectories(path.getParent());
            String sha256 = DumpFolder.write(file, path);
            return new StoredDump(path, Files.size(path), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("chokepoint-dump-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was made. */
    @Override
    public void close() {
        maker.shutdownNow();
        if (!used) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder.get())) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
