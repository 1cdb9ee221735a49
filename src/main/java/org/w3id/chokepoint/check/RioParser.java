package org.w3id.chokepoint.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.RioSetting;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;

/**
 * What RDF4J Rio, as strict as it can be set, makes of Turtle.
 *
 * @param triples those read; incomplete if there are faults
 * @param faults in the order of the text
 */
record RioParser(Graph triples, List<Fault> faults) {

    private static final Set<RioSetting<Boolean>> STRICT = Set.of(
            BasicParserSettings.VERIFY_DATATYPE_VALUES,
            BasicParserSettings.VERIFY_LANGUAGE_TAGS,
            BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES,
            BasicParserSettings.VERIFY_RELATIVE_URIS,
            BasicParserSettings.VERIFY_URI_SYNTAX);

    /** What is wrong in a line, counted from 1; Rio's Turtle parser knows no columns. */
    record Fault(String message, long line) {}

    static RioParser of(String turtle) {
        StatementCollector statements = new StatementCollector();
        FaultCollector faults = new FaultCollector(new ArrayList<>());
        try {
            strictParser(statements, faults).parse(new StringReader(turtle));
        } catch (RDFParseException e) {
            // A text that breaks off has no line in Rio; it breaks off in its last one.
            long line =
                    e.getLineNumber() > 0 ? e.getLineNumber() : turtle.lines().count();
            faults.fatalError(e.getMessage(), line, e.getColumnNumber());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Graph triples = GraphFactory.createDefaultGraph();
        statements.getStatements().forEach(statement -> triples.add(RioTerms.triple(statement)));
        return new RioParser(triples, List.copyOf(faults.found));
    }

    /** A parser that goes on after a bad term, so that all of them are reported. */
    private static RDFParser strictParser(RDFHandler handler, ParseErrorListener listener) {
        RDFParser parser = Rio.createParser(RDFFormat.TURTLE);
        parser.setRDFHandler(handler);
        parser.setParseErrorListener(listener);
        for (RioSetting<Boolean> setting : STRICT) {
            parser.set(setting, true);
            parser.getParserConfig().addNonFatalError(setting);
        }
        return parser;
    }

    /** Collects what the parser complains of, each fault once. */
    private record FaultCollector(List<Fault> found) implements ParseErrorListener {

        @Override
        public void warning(String message, long line, long column) {
            error(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            Fault fault = new Fault(message.replaceFirst(" \\[line [^]]*]$", ""), line);
            if (!found.contains(fault)) {
                found.add(fault);
            }
        }

        @Override
        public void fatalError(String message, long line, long column) {
            error(message, line, column);
        }
    }
}
