package org.w3id.chokepoint.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.RDFWriterRegistry;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.format.WholeFile;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/**
 * Writes the whole dataset into one file, in the format that its file extension names.
 *
 * <p>A format of triples gets the default graph, which is the union of all; a format of quads gets the named graphs, and
 * not the union, which they make up. The same dataset gives the same bytes. A file appears whole or not at all.
 *
 * @param graph what to write
 */
public record Exporter(KnowledgeGraph graph) {
    private static final String GZIP = ".gz";

    /** The formats that Rio may have a writer for, the usual ones first. */
    private static final List<RDFFormat> FORMATS = List.of(
            RDFFormat.TURTLE,
            RDFFormat.TRIG,
            RDFFormat.NQUADS,
            RDFFormat.NTRIPLES,
            RDFFormat.JSONLD,
            RDFFormat.RDFXML,
            RDFFormat.HDT);

    /** The extensions that a file may have, without the dot; each may be followed by {@code .gz}. */
    public static List<String> extensions() {
        return formats().map(RDFFormat::getDefaultFileExtension).toList();
    }

    /**
     * @throws ChokepointException UNKNOWN_FORMAT naming the known extensions; UNWRITABLE_FILE; INVALID_TURTLE if the dataset
     *     holds what the formats cannot say
     */
    public ExportSummary write(Path file) {
        RDFFormat format = format(file);
        List<Statement> statements = SortedStatements.of(format.supportsContexts() ? namedGraphs() : union());
        try {
            new WholeFile(file).write(out -> write(file, format, statements, out));
        } catch (IOException | RDFHandlerException e) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE, file, e.toString(), "choose another folder or another format", e);
        }
        return new ExportSummary(graphs(statements), statements.size());
    }

    private static RDFFormat format(Path file) {
        String name = file.getFileName().toString();
        String plain = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
        String extension = plain.substring(plain.lastIndexOf('.') + 1);
        return formats()
                .filter(format -> format.getDefaultFileExtension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.UNKNOWN_FORMAT,
                        file,
                        "no format has the extension '" + extension + "'",
                        "use one of " + String.join(", ", extensions()) + ", each also with " + GZIP));
    }

    private static Stream<RDFFormat> formats() {
        return FORMATS.stream().filter(RDFWriterRegistry.getInstance()::has);
    }

    private List<Quad> namedGraphs() {
        return Iter.toList(graph.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
    }

    private List<Quad> union() {
        return graph.dataset().getDefaultGraph().stream()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .toList();
    }

    private void write(Path file, RDFFormat format, List<Statement> statements, OutputStream out) throws IOException {
        if (!file.toString().endsWith(GZIP)) {
            write(format, statements, out);
            return;
        }
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            write(format, statements, gzip);
        }
    }

    private void write(RDFFormat format, List<Statement> statements, OutputStream out) {
        RDFWriter writer = Rio.createWriter(format, out);
        // Abbreviated, 1e26 would come out as 1.0E26: the same number, but another term.
        writer.set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
        writer.set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
        writer.startRDF();
        new TreeMap<>(graph.prefixes().getNsPrefixMap()).forEach(writer::handleNamespace);
        statements.forEach(writer::handleStatement);
        writer.endRDF();
    }

    private static long graphs(List<Statement> statements) {
        return statements.stream()
                .map(Statement::getContext)
                .filter(Resource.class::isInstance)
                .distinct()
                .count();
    }
}
