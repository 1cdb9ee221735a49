package org.w3id.chokepoint.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.output.ProxyOutputStream;

/**
 * A file that has its new content whole, or its old content still.
 *
 * <p>It is written beside its place under a name of its own and moved when it is complete, so that several programs may
 * write the same file: the last one wins. What programs that were killed left there is removed.
 *
 * @param file where the content is to be; a link is followed, and a device is written as it is
 */
public record WholeFile(Path file) {

    /** Writes to a stream. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    public void write(Content content) throws IOException {
        Path place = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            fill(place, content);
            return;
        }
        removeLeftovers(place);
        Path part = place.resolveSibling(".%s.%d-%s.part"
                .formatted(place.getFileName(), ProcessHandle.current().pid(), UUID.randomUUID()));
        Thread remover = new Thread(() -> remove(part));
        Runtime.getRuntime().addShutdownHook(remover);
        try {
            fill(part, content);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            remove(part);
            forget(remover);
        }
    }

    private static void fill(Path path, Content content) throws IOException {
        Disk out = new Disk(Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try (out) {
            content.write(out);
            out.requireWritten();
        } catch (RuntimeException e) {
            out.requireWritten();
            throw e;
        }
    }

    /** Remembers why it could not be written, for libraries wrap this in exceptions of many kinds or keep silent. */
    private static final class Disk extends ProxyOutputStream {
        private Optional<IOException> failure = Optional.empty();

        private Disk(OutputStream file) {
            super(new BufferedOutputStream(file));
        }

        private void requireWritten() throws IOException {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }

        @Override
        protected void handleIOException(IOException e) throws IOException {
            failure = Optional.of(failure.orElse(e));
            throw e;
        }
    }

    private static void removeLeftovers(Path place) throws IOException {
        Pattern leftover =
                Pattern.compile("\\." + Pattern.quote(place.getFileName().toString()) + "\\.(\\d{1,18})-.*\\.part");
        try (DirectoryStream<Path> neighbours = Files.newDirectoryStream(place.getParent(), ".*.part")) {
            for (Path neighbour : neighbours) {
                Matcher name = leftover.matcher(neighbour.getFileName().toString());
                if (name.matches() && !isRunning(Long.parseLong(name.group(1)))) {
                    remove(neighbour);
                }
            }
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(place.getParent().toString());
        }
    }

    private static boolean isRunning(long process) {
        return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Thread remover) {
        try {
            Runtime.getRuntime().removeShutdownHook(remover);
        } catch (IllegalStateException e) {
            // The program is shutting down, and the hook does its work.
        }
    }
}
