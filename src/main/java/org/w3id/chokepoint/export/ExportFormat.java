package org.w3id.chokepoint.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** The formats of a dump, the usual ones first; none of their writers holds the whole in memory. */
enum ExportFormat {
    TURTLE("ttl", false, jena(RDFFormat.TURTLE_BLOCKS)),
    TRIG("trig", true, jena(RDFFormat.TRIG_BLOCKS)),
    NQUADS("nq", true, jena(RDFFormat.NQUADS)),
    NTRIPLES("nt", false, jena(RDFFormat.NTRIPLES)),
    JSON_LD("jsonld", true, JsonLdWriter::new),
    RDF_XML("rdf", false, (context, out) -> new RdfXmlWriter(out));

    /** Makes the writer of one dump. */
    @FunctionalInterface
    private interface Opening {
        StreamRDF open(JsonLdContext context, OutputStream out) throws IOException;
    }

    private final String extension;
    private final boolean quads;
    private final Opening opening;

    ExportFormat(String extension, boolean quads, Opening opening) {
        this.extension = extension;
        this.quads = quads;
        this.opening = opening;
    }

    private static Opening jena(RDFFormat format) {
        return (context, out) -> StreamRDFWriter.getWriterStream(out, format);
    }

    static List<String> extensions() {
        return Arrays.stream(values()).map(format -> format.extension).toList();
    }

    static Optional<ExportFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** Whether it keeps the named graphs. */
    boolean hasGraphs() {
        return quads;
    }

    /** @param context the short names, for a format that has such */
    StreamRDF open(JsonLdContext context, OutputStream out) throws IOException {
        return opening.open(context, out);
    }
}
