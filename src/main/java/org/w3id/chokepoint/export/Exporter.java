package org.w3id.chokepoint.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.format.WholeFile;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.store.MemoryGraph;

/**
 * Writes the whole dataset into one file, in the format that its file extension names.
 *
 * <p>A format of triples gets the default graph, which is the union of all; a format of quads gets the named graphs, and
 * not the union, which they make up. The same dataset gives the same bytes. A file appears whole or not at all.
 *
 * @param graph what to write
 * @param ontology the triples that declare the properties, from which JSON-LD has its short names
 */
public record Exporter(KnowledgeGraph graph, Graph ontology) {
    private static final String GZIP = ".gz";

    public Exporter(KnowledgeGraph graph) {
        this(graph, graph.dataset().getGraph(graph.names().ontology()));
    }

    /** Of one named graph alone. */
    public Exporter only(Node name) {
        Graph triples = graph.dataset().getGraph(name);
        DatasetGraph single = new DatasetGraphMapLink(triples);
        single.addGraph(name, triples);
        return new Exporter(new MemoryGraph(single, graph.prefixes(), graph.names()), ontology);
    }

    /** The extensions that a file may have, without the dot; each may be followed by {@code .gz}. */
    public static List<String> extensions() {
        return ExportFormat.extensions();
    }

    /**
     * @throws ChokepointException UNKNOWN_FORMAT naming the known extensions; UNWRITABLE_FILE; INVALID_TURTLE if the dataset
     *     holds what the formats cannot say
     */
    public ExportSummary write(Path file) {
        String name = file.getFileName().toString();
        ExportFormat format = format(name);
        Tally tally = new Tally();
        try {
            new WholeFile(file).write(out -> write(name, format, tally, out));
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE, file, FileTrouble.of(e), "choose another folder or another format", e);
        }
        return tally.summary();
    }

    /**
     * Writes what a file of that name would hold.
     *
     * @throws ChokepointException UNKNOWN_FORMAT; INVALID_TURTLE
     */
    public void write(String name, OutputStream out) throws IOException {
        write(name, format(name), new Tally(), out);
    }

    /** Counts what is written. */
    private static final class Tally {
        private final Set<Node> graphs = new HashSet<>();
        private long statements;

        private ExportSummary summary() {
            return new ExportSummary(graphs.size(), statements);
        }
    }

    private static ExportFormat format(String name) {
        String plain = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
        String extension = plain.substring(plain.lastIndexOf('.') + 1);
        return ExportFormat.of(extension)
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.UNKNOWN_FORMAT,
                        name,
                        "no format has the extension '" + extension + "'",
                        "use one of " + String.join(", ", extensions()) + ", each also with " + GZIP));
    }

    private void write(String name, ExportFormat format, Tally tally, OutputStream out) throws IOException {
        try {
            if (name.endsWith(GZIP)) {
                GZIPOutputStream gzip = new GZIPOutputStream(out);
                write(format, tally, gzip);
                gzip.finish();
            } else {
                write(format, tally, out);
            }
        } catch (RuntimeIOException | UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void write(ExportFormat format, Tally tally, OutputStream out) throws IOException {
        SortedStatements statements = SortedStatements.of(graph.dataset());
        StreamRDF writer = format.open(JsonLdContext.of(graph, ontology), out);
        writer.start();
        new TreeMap<>(graph.prefixes().getNsPrefixMap()).forEach(writer::prefix);
        if (format.hasGraphs()) {
            statements.forEachOfNamedGraphs(quad -> {
                tally.graphs.add(quad.getGraph());
                tally.statements++;
                writer.quad(quad);
            });
        } else {
            statements.forEachOfUnion(triple -> {
                tally.statements++;
                writer.triple(triple);
            });
        }
        writer.finish();
    }
}
