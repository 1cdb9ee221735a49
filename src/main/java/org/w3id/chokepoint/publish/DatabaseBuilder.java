package org.w3id.chokepoint.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.tdb.DatabaseFolder;

/**
 * Makes a TDB2 database hold what a dataset holds. It is loaded beside the old one, and takes its place in one step when it
 * is whole; so whatever breaks this off, there is the old one or the new, and the next run clears away what is left over.
 *
 * @param dataset whose default graph is the union of its named graphs
 * @param folder of the database; made if it is missing
 * @param progress is told of each graph
 */
public record DatabaseBuilder(DatasetGraph dataset, DatabaseFolder folder, Consumer<String> progress) {
    private static final String LOADING = "loading";

    /** Lies in each folder that this made, and is locked while this builds there. */
    private static final String MARK = "publish.lock";

    /**
     * @throws ChokepointException UNWRITABLE_FILE if the folder cannot be written or holds what this did not make;
     *     BUSY if another process builds there, or has the database open
     */
    public void run() {
        try {
            requireOwn();
            Files.createDirectories(folder.path());
            lockAndBuild();
        } catch (IOException e) {
            throw unwritable(FileTrouble.of(e), e);
        } catch (UncheckedIOException | RuntimeIOException | JenaException e) {
            throw unwritable(FileTrouble.of(e), e);
        }
    }

    /** A database that was made by other means may be the only copy of what it holds. */
    private void requireOwn() {
        List<Path> entries = folder.entries();
        boolean isOther = !entries.isEmpty() && !entries.contains(folder.path().resolve(MARK));
        if (isOther || Files.isRegularFile(folder.path())) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE,
                    folder.path(),
                    isOther ? "holds files that 'publish' did not make (it has no " + MARK + ")" : "is a file",
                    "name a folder that is empty or not there yet");
        }
    }

    private void lockAndBuild() throws IOException {
        Path file = folder.path().resolve(MARK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new ChokepointException(
                        ErrorCode.BUSY,
                        folder.path(),
                        "is being built by another process",
                        "wait until that has ended");
            }
            DatabaseLock.of(folder.path()).during(this::build);
        }
    }

    private void build() throws IOException {
        Path loading = folder.path().resolve(LOADING);
        delete(loading);
        new DatabaseLoad(dataset, progress).into(loading);
        Files.move(loading, folder.next(), StandardCopyOption.ATOMIC_MOVE);
        clearOld();
    }

    /** All states but the newest; to be called when that is whole. */
    private void clearOld() throws IOException {
        for (Path old : folder.states().stream().skip(1).toList()) {
            delete(old);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            PathUtils.deleteDirectory(directory);
        }
    }

    private ChokepointException unwritable(String what, Exception e) {
        return new ChokepointException(
                ErrorCode.UNWRITABLE_FILE,
                folder.path(),
                what,
                "make room there and the folder writable, then run this again",
                e);
    }
}
