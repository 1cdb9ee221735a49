package org.w3id.chokepoint.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;

/**
 * A folder with files of a dump and the list of their checksums. It appears whole or not at all.
 *
 * @param folder must not be there yet, or be empty
 */
public record DumpFolder(Path folder) {
    private static final String CHECKSUMS = "SHA256SUMS";

    /**
     * @param progress is told of each file
     * @throws ChokepointException UNWRITABLE_FILE, also if there is something in the folder
     */
    public void write(List<DumpFile> files, Consumer<DumpFile> progress) {
        requireNothingThere();
        Path place = folder.toAbsolutePath().normalize();
        Path part = place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Thread remover = new Thread(() -> remove(part));
        Runtime.getRuntime().addShutdownHook(remover);
        try {
            fill(part, files, progress);
            Files.deleteIfExists(place);
            Files.move(part, place);
        } catch (IOException e) {
            throw unwritable(FileTrouble.of(e), "name a folder that can be made, on a disk with room", e);
        } finally {
            remove(part);
            Runtime.getRuntime().removeShutdownHook(remover);
        }
    }

    private void requireNothingThere() {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> content = Files.list(folder)) {
                    if (content.findAny().isPresent()) {
                        throw unwritable(
                                "is not empty", "name a new folder: a dump is one release and nothing else", null);
                    }
                }
            }
        } catch (IOException e) {
            throw unwritable(FileTrouble.of(e), "name a new folder", e);
        }
    }

    private static void fill(Path part, List<DumpFile> files, Consumer<DumpFile> progress) throws IOException {
        StringBuilder checksums = new StringBuilder();
        for (DumpFile file : files) {
            Path path = part.resolve(file.name());
            Files.createDirectories(path.getParent());
            checksums.append(DumpFile.checksumLine(write(file, path), file.name()));
            progress.accept(file);
        }
        Files.writeString(part.resolve(CHECKSUMS), checksums);
    }

    /** Writes one file and returns its SHA-256. */
    public static String write(DumpFile file, Path path) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest)) {
            file.content().write(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private ChokepointException unwritable(String what, String remedy, IOException cause) {
        return new ChokepointException(ErrorCode.UNWRITABLE_FILE, folder, what, remedy, cause);
    }

    private static void remove(Path part) {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(part)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
