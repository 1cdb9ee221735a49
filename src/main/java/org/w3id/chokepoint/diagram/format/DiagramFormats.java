package org.w3id.chokepoint.diagram.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramWriter;
import org.w3id.chokepoint.diagram.picture.PdfWriter;
import org.w3id.chokepoint.diagram.picture.PngWriter;
import org.w3id.chokepoint.diagram.picture.SvgWriter;
import org.w3id.chokepoint.format.Format;

/** The formats of diagrams, each with its writer, the usual one first. */
public final class DiagramFormats {
    public static final Format SVG = new Format("svg", "image/svg+xml", "SVG", "a picture that scales");

    public static final Format PNG = new Format("png", "image/png", "PNG", "a picture of pixels");

    private static final Set<String> PICTURES = Set.of("svg", "png", "pdf", "mmd");

    private static final Map<Format, DiagramWriter> WRITERS = new LinkedHashMap<>();

    static {
        WRITERS.put(SVG, SvgWriter.ADAPTIVE);
        WRITERS.put(PNG, new PngWriter());
        add("pdf", "application/pdf", "PDF", "a page to print", new PdfWriter());
        add("dot", "text/vnd.graphviz", "DOT", "for Graphviz", new DotWriter());
        add("mmd", "text/vnd.mermaid", "Mermaid", "for notes in Markdown", new MermaidWriter());
        add("graphml", "application/graphml+xml", "GraphML", "for yEd", new GraphMlWriter());
        add("gexf", "application/gexf+xml", "GEXF", "for Gephi", new GexfWriter());
        add("cyjs", "application/json", "Cytoscape JSON", "for Cytoscape", new CytoscapeWriter());
        add("csv", "text/csv", "edge table", "a table of the edges", new EdgesCsvWriter());
        add("nodes.csv", "text/csv", "node table", "a table of the nodes", new NodesCsvWriter());
    }

    private DiagramFormats() {}

    private static void add(String extension, String mediaType, String name, String purpose, DiagramWriter writer) {
        WRITERS.put(new Format(extension, mediaType, name, purpose), writer);
    }

    public static List<Format> all() {
        return List.copyOf(WRITERS.keySet());
    }

    /** Whether a format is looked at, not read by a program that arranges things anew. */
    public static boolean isPicture(Format format) {
        return PICTURES.contains(format.extension());
    }

    /** Writes a diagram; text is UTF-8, and the same diagram gives the same bytes. */
    public static void write(Format format, Diagram diagram, OutputStream out) throws IOException {
        WRITERS.get(format).write(diagram, out);
    }
}
