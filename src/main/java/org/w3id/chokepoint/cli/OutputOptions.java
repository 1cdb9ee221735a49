package org.w3id.chokepoint.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.Answer;
import org.w3id.chokepoint.query.AnswerFormat;
import org.w3id.chokepoint.query.Labels;
import picocli.CommandLine.Option;

/** The options that say how and where an answer is written. */
final class OutputOptions {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table, csv, tsv, json or srj for rows; ttl, jsonld or nt for triples"
                    + " (default: by the ending of -o, else table or ttl).")
    private String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file (default: standard output).")
    private Path file;

    void write(Answer answer, Labels labels, Map<String, String> about) {
        AnswerFormat chosen = choose(answer);
        try (OutputStream out = open()) {
            chosen.write(answer, labels, about, out);
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE, file, e.toString(), "name a file that can be written", e);
        }
    }

    private AnswerFormat choose(Answer answer) {
        List<AnswerFormat> possible = answer.formats();
        Optional<String> wanted = Optional.ofNullable(format).or(this::ending);
        if (wanted.isEmpty()) {
            return possible.contains(AnswerFormat.TABLE) ? AnswerFormat.TABLE : possible.get(0);
        }
        return wanted.flatMap(AnswerFormat::ofEnding)
                .filter(possible::contains)
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.UNKNOWN_FORMAT,
                        "--format",
                        "this answer cannot be written as '" + wanted.get() + "'",
                        "use one of "
                                + possible.stream().map(AnswerFormat::ending).toList()));
    }

    private Optional<String> ending() {
        return Optional.ofNullable(file)
                .map(path -> path.getFileName().toString())
                .filter(name -> name.contains("."))
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
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
