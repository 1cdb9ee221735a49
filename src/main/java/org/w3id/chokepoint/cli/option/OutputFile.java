package org.w3id.chokepoint.cli.option;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import picocli.CommandLine.Option;

/** The option that says where something is written. */
public final class OutputFile {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file (default: standard output).")
    private Path file;

    /** Writes to a stream. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    public void write(Content content) {
        try (OutputStream out = open()) {
            content.write(out);
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE,
                    file == null ? "standard output" : file,
                    e.toString(),
                    "name a file that can be written",
                    e);
        }
    }

    public Optional<String> fileName() {
        return Optional.ofNullable(file).map(path -> path.getFileName().toString());
    }

    private OutputStream open() throws IOException {
        return file == null ? new UnclosedOutput() : new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** Standard output, which stays open when an answer has been written. */
    private static final class UnclosedOutput extends BufferedOutputStream {
        private UnclosedOutput() {
            super(System.out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
