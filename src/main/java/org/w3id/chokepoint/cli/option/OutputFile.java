package org.w3id.chokepoint.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.format.WholeFile;
import picocli.CommandLine.Option;

/** The option that says where something is written. */
public final class OutputFile {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file (default: standard output).")
    private Path file;

    public void write(WholeFile.Content content) {
        try {
            if (file == null) {
                content.write(System.out);
                StandardOutput.requireWritten();
            } else {
                new WholeFile(file).write(content);
            }
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE, file, FileTrouble.of(e), "name a file that can be written", e);
        }
    }

    /**
     * The format asked for, or else that of the file extension; empty if neither is given.
     *
     * @param wanted what the user gave with {@code --format}
     * @throws ChokepointException UNKNOWN_FORMAT naming those offered
     */
    public Optional<Format> format(Optional<String> wanted, List<Format> offered) {
        return wanted.or(() -> extension(offered)).map(new Negotiation("--format", offered)::named);
    }

    /** The longest extension that is a format, so that nodes.csv is not taken for csv; else what follows the last dot. */
    private Optional<String> extension(List<Format> offered) {
        return Optional.ofNullable(file)
                .map(path -> path.getFileName().toString())
                .filter(name -> name.contains("."))
                .map(name -> offered.stream()
                        .map(Format::extension)
                        .filter(extension -> name.endsWith("." + extension))
                        .max(Comparator.comparing(String::length))
                        .orElse(name.substring(name.lastIndexOf('.') + 1)));
    }
}
