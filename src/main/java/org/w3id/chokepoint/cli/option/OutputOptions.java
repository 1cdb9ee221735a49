package org.w3id.chokepoint.cli.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how and where an answer is written. */
public final class OutputOptions {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table, csv, tsv, json or srj for rows; ttl, jsonld or nt for triples"
                    + " (default: by the ending of -o, else table or ttl).")
    private String format;

    @Mixin
    private OutputFile file;

    public void write(Answer answer, Labels labels, Map<String, String> about) {
        AnswerFormat chosen = choose(answer);
        file.write(out -> chosen.write(answer, labels, about, out));
    }

    private AnswerFormat choose(Answer answer) {
        List<AnswerFormat> possible = AnswerFormat.of(answer);
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
        return file.fileName()
                .filter(name -> name.contains("."))
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }
}
