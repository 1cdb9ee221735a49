package org.w3id.chokepoint.cli.option;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how and where an answer is written. */
public final class OutputOptions {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table, csv, tsv, json, srj, atom or feed for rows; ttl, jsonld, nt or rdf for triples"
                    + " (default: by the file extension of -o, else table or ttl).")
    private String format;

    @Mixin
    private OutputFile file;

    /** Writes something in one of its formats. */
    public interface Content {
        void write(Format format, OutputStream out) throws IOException;
    }

    /** Writes an answer: as a table for a screen where it can be one, if nothing else is asked for. */
    public void write(Answer answer, Labels labels, Map<String, String> about) {
        List<Format> offered = AnswerFormats.LABELLED.of(answer);
        Format usual = offered.contains(AnswerFormats.TABLE) ? AnswerFormats.TABLE : offered.get(0);
        write(offered, usual, (chosen, out) -> AnswerFormats.LABELLED.write(chosen, answer, labels, about, out));
    }

    /** @param offered the usual one first */
    public void write(List<Format> offered, Content content) {
        write(offered, offered.get(0), content);
    }

    private void write(List<Format> offered, Format usual, Content content) {
        Format chosen = file.format(Optional.ofNullable(format), offered).orElse(usual);
        file.write(out -> content.write(chosen, out));
    }
}
