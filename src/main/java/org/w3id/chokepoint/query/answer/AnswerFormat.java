package org.w3id.chokepoint.query.answer;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.w3id.chokepoint.graph.name.Labels;

/** The forms in which answers are written, with the ending of the file and the media type of each. */
public enum AnswerFormat {
    TABLE("table", "text/plain", new TableWriter()),
    CSV("csv", "text/csv", new SparqlResultsWriter(ResultSetLang.RS_CSV)),
    TSV("tsv", "text/tab-separated-values", new SparqlResultsWriter(ResultSetLang.RS_TSV)),
    JSON("json", "application/json", new JsonWriter()),
    SPARQL_JSON("srj", "application/sparql-results+json", new SparqlResultsWriter(ResultSetLang.RS_JSON)),
    TURTLE("ttl", "text/turtle", new TriplesWriter(Lang.TURTLE)),
    JSON_LD("jsonld", "application/ld+json", new TriplesWriter(Lang.JSONLD11)),
    N_TRIPLES("nt", "application/n-triples", new TriplesWriter(Lang.NTRIPLES));

    private static final List<AnswerFormat> OF_ROWS = List.of(JSON, SPARQL_JSON, CSV, TSV, TABLE);
    private static final List<AnswerFormat> OF_TRIPLES = List.of(TURTLE, JSON_LD, N_TRIPLES);

    private final String ending;
    private final String mediaType;
    private final AnswerWriter writer;

    AnswerFormat(String ending, String mediaType, AnswerWriter writer) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** The formats that an answer can be written in, the usual one first. */
    public static List<AnswerFormat> of(Answer answer) {
        return answer instanceof Answer.Triples ? OF_TRIPLES : OF_ROWS;
    }

    /** The formats that the answer of a query can be written in, the usual one first. */
    public static List<AnswerFormat> of(Query query) {
        return query.isSelectType() || query.isAskType() ? OF_ROWS : OF_TRIPLES;
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
     * Writes an answer whose formats include this one.
     *
     * @param labels names of the IRIs in the answer
     * @param about what is said of the answer in formats that have room for it, such as the query and the release
     */
    public void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        writer.write(answer, labels, about, out);
    }
}
