package org.w3id.chokepoint.query;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms in which answers are written, with the ending of the file and the media type of each. */
public enum AnswerFormat {
    TABLE("table", "text/plain", new TableWriter()),
    CSV("csv", "text/csv", new ResultsFormatWriter(ResultSetLang.RS_CSV)),
    TSV("tsv", "text/tab-separated-values", new ResultsFormatWriter(ResultSetLang.RS_TSV)),
    JSON("json", "application/json", new FlatJsonWriter()),
    SPARQL_JSON("srj", "application/sparql-results+json", new ResultsFormatWriter(ResultSetLang.RS_JSON)),
    TURTLE("ttl", "text/turtle", new TriplesWriter(Lang.TURTLE)),
    JSON_LD("jsonld", "application/ld+json", new TriplesWriter(Lang.JSONLD11)),
    N_TRIPLES("nt", "application/n-triples", new TriplesWriter(Lang.NTRIPLES));

    static final List<AnswerFormat> OF_ROWS = List.of(JSON, SPARQL_JSON, CSV, TSV, TABLE);
    static final List<AnswerFormat> OF_TRUTH = List.of(JSON, SPARQL_JSON, CSV, TSV, TABLE);
    static final List<AnswerFormat> OF_TRIPLES = List.of(TURTLE, JSON_LD, N_TRIPLES);

    private final String ending;
    private final String mediaType;
    private final AnswerWriter writer;

    AnswerFormat(String ending, String mediaType, AnswerWriter writer) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    public static Optional<AnswerFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    /** Ending of the file, without the dot; also the name of the format on the command line. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes an answer whose {@link Answer#formats()} include this format.
     *
     * @param labels names of the IRIs in the answer
     * @param about what is said of the answer in formats that have room for it, such as the query and the release
     */
    public void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        writer.write(answer, labels, about, out);
    }

    /** Writes one kind of answer in one form; everything written is UTF-8. */
    interface AnswerWriter {
        void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out);
    }
}
