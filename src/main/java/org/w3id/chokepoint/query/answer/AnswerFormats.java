package org.w3id.chokepoint.query.answer;

import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * The formats of answers, each with its writer, the usual one first.
 *
 * @param rows of rows and of truth
 * @param triples of triples
 */
public record AnswerFormats(Map<Format, AnswerWriter> rows, Map<Format, AnswerWriter> triples) {
    public static final Format TABLE = new Format("txt", "text/plain", "table", "to read on a screen");
    public static final Format CSV = new Format("csv", "text/csv", "CSV", "for spreadsheets");
    public static final Format TURTLE = new Format("ttl", "text/turtle", "Turtle", "triples to read");

    public static final Format ATOM = new Format("atom", "application/atom+xml", "Atom", "a feed of what is new");
    public static final Format JSON_FEED = new Format("feed", "application/feed+json", "JSON Feed", "a feed as JSON");
    public static final Format XLSX = new Format(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", "for Excel");

    private static final Format TSV = new Format("tsv", "text/tab-separated-values", "TSV", "for spreadsheets");
    public static final Format JSON = new Format("json", "application/json", "JSON", "for data frames");
    private static final Format JSON_LD = new Format("jsonld", "application/ld+json", "JSON-LD", "triples as JSON");
    private static final Format N_TRIPLES = new Format("nt", "application/n-triples", "N-Triples", "triples by line");
    private static final Format RDF_XML = new Format("rdf", "application/rdf+xml", "RDF/XML", "triples as XML");

    /** For people and their programs: IRIs have labels beside them. */
    public static final AnswerFormats LABELLED = labelled();

    /** As the SPARQL protocol sends answers: as they are. */
    public static final AnswerFormats PLAIN = plain();

    public AnswerFormats {
        rows = Collections.unmodifiableMap(rows);
        triples = Collections.unmodifiableMap(triples);
    }

    private static AnswerFormats labelled() {
        Map<Format, AnswerWriter> rows = new LinkedHashMap<>();
        rows.put(JSON, new JsonWriter());
        rows.put(sparqlJson("srj"), SparqlResultsWriter.labelled(ResultSetLang.RS_JSON));
        rows.put(CSV, SparqlResultsWriter.labelled(ResultSetLang.RS_CSV));
        rows.put(TSV, SparqlResultsWriter.labelled(ResultSetLang.RS_TSV));
        rows.put(XLSX, new XlsxWriter());
        rows.put(TABLE, new TableWriter());
        rows.put(ATOM, FeedWriter::atom);
        rows.put(JSON_FEED, FeedWriter::json);
        return new AnswerFormats(rows, forTriples());
    }

    private static AnswerFormats plain() {
        Map<Format, AnswerWriter> rows = new LinkedHashMap<>();
        rows.put(sparqlJson("json"), SparqlResultsWriter.plain(ResultSetLang.RS_JSON));
        rows.put(xml("application/sparql-results+xml"), new XmlWriter(SparqlResultsWriter.plain(ResultSetLang.RS_XML)));
        rows.put(CSV, SparqlResultsWriter.plain(ResultSetLang.RS_CSV));
        rows.put(TSV, SparqlResultsWriter.plain(ResultSetLang.RS_TSV));
        // What programs ask for that know JSON and XML but not SPARQL.
        rows.put(JSON, SparqlResultsWriter.plain(ResultSetLang.RS_JSON));
        rows.put(xml("application/xml"), new XmlWriter(SparqlResultsWriter.plain(ResultSetLang.RS_XML)));
        return new AnswerFormats(rows, forTriples());
    }

    /** One list for every path. */
    private static Map<Format, AnswerWriter> forTriples() {
        Map<Format, AnswerWriter> triples = new LinkedHashMap<>();
        triples.put(TURTLE, new TriplesWriter(Lang.TURTLE));
        triples.put(JSON_LD, new TriplesWriter(Lang.JSONLD11));
        triples.put(N_TRIPLES, new TriplesWriter(Lang.NTRIPLES));
        triples.put(RDF_XML, new XmlWriter(new TriplesWriter(Lang.RDFXML)));
        // For programs that know JSON but not JSON-LD.
        triples.put(JSON, new TriplesWriter(Lang.JSONLD11));
        return triples;
    }

    /** The formats of triples that are none of rows. */
    public static List<Format> ofTriplesAlone() {
        return LABELLED.triples().keySet().stream()
                .filter(format -> !LABELLED.rows().containsKey(format))
                .toList();
    }

    private static Format sparqlJson(String extension) {
        return new Format(extension, "application/sparql-results+json", "SPARQL JSON", "terms with their types");
    }

    private static Format xml(String mediaType) {
        return new Format("xml", mediaType, "SPARQL XML", "terms with their types");
    }

    /** The formats of an answer. */
    public List<Format> of(Answer answer) {
        return List.copyOf(answer instanceof Answer.Triples ? triples.keySet() : rows.keySet());
    }

    /** The formats of the answer that a query will have. */
    public List<Format> of(Query query) {
        return List.copyOf(query.isSelectType() || query.isAskType() ? rows.keySet() : triples.keySet());
    }

    /**
     * Writes an answer in one of its formats.
     *
     * @param labels names of the IRIs in the answer
     * @param about what is said of the answer in formats that have room for it, such as the query and the release
     */
    public void write(Format format, Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        Map<Format, AnswerWriter> writers = answer instanceof Answer.Triples ? triples : rows;
        writers.get(format).write(answer, labels, about, out);
    }
}
