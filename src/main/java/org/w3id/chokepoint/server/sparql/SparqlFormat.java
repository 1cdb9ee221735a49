package org.w3id.chokepoint.server.sparql;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.server.http.HttpExchange;

/**
 * A form in which the SPARQL protocol sends an answer: as it is, without the labels that the formats of canned queries
 * add.
 *
 * @param ending value of the parameter {@code format}
 * @param mediaType what Accept asks for
 * @param iri what the service description calls it, below http://www.w3.org/ns/formats/
 * @param lang the writer
 */
record SparqlFormat(String ending, String mediaType, String iri, Lang lang) {

    static final List<SparqlFormat> OF_ROWS = List.of(
            new SparqlFormat("json", "application/sparql-results+json", "SPARQL_Results_JSON", ResultSetLang.RS_JSON),
            new SparqlFormat("xml", "application/sparql-results+xml", "SPARQL_Results_XML", ResultSetLang.RS_XML),
            new SparqlFormat("csv", "text/csv", "SPARQL_Results_CSV", ResultSetLang.RS_CSV),
            new SparqlFormat("tsv", "text/tab-separated-values", "SPARQL_Results_TSV", ResultSetLang.RS_TSV),
            // What programs ask for that know JSON and XML but not SPARQL.
            new SparqlFormat("json", "application/json", "SPARQL_Results_JSON", ResultSetLang.RS_JSON),
            new SparqlFormat("xml", "application/xml", "SPARQL_Results_XML", ResultSetLang.RS_XML));

    static final List<SparqlFormat> OF_TRIPLES = List.of(
            new SparqlFormat("ttl", "text/turtle", "Turtle", Lang.TURTLE),
            new SparqlFormat("nt", "application/n-triples", "N-Triples", Lang.NTRIPLES),
            new SparqlFormat("jsonld", "application/ld+json", "JSON-LD", Lang.JSONLD11),
            new SparqlFormat("rdf", "application/rdf+xml", "RDF_XML", Lang.RDFXML));

    /** A page, for people; its offer comes last, for programs that take anything do not want it. */
    static final SparqlFormat PAGE = new SparqlFormat("html", "text/html", "", Lang.RDFNULL);

    static List<SparqlFormat> of(Query query) {
        return query.isSelectType() || query.isAskType() ? OF_ROWS : OF_TRIPLES;
    }

    /**
     * The form that a client wants. A parameter {@code format} that does not fit is passed over: clients send it along
     * with an Accept that does.
     *
     * @throws ChokepointException UNKNOWN_FORMAT naming the formats that there are
     */
    static SparqlFormat wanted(HttpExchange exchange, List<SparqlFormat> formats) {
        List<SparqlFormat> offered =
                Stream.concat(formats.stream(), Stream.of(PAGE)).toList();
        String ending = exchange.parameter("format").orElse("");
        List<String> types = offered.stream().map(SparqlFormat::mediaType).toList();
        return offered.stream()
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .or(() -> exchange.accept().best(types).map(type -> offered.get(types.indexOf(type))))
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.UNKNOWN_FORMAT,
                        "sparql",
                        "no format that the Accept header asks for",
                        "accept one of " + types));
    }

    void write(Answer answer, PrefixMapping prefixes, OutputStream out) {
        if (answer instanceof Answer.Triples triples) {
            triples.graph().getPrefixMapping().setNsPrefixes(prefixes);
            RDFWriter.source(triples.graph()).lang(lang).output(out);
        } else if (answer instanceof Answer.Rows rows) {
            List<Var> variables = rows.variables().stream().map(Var::alloc).toList();
            writer().write(out, RowSetStream.create(variables, rows.bindings().iterator()));
        } else if (answer instanceof Answer.Truth truth) {
            writer().write(out, truth.value());
        }
    }

    private ResultsWriter writer() {
        return ResultsWriter.create().lang(lang).build();
    }
}
