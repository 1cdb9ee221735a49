package org.w3id.chokepoint.diagram.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramWriter;
import org.w3id.chokepoint.diagram.picture.PdfWriter;
import org.w3id.chokepoint.diagram.picture.PngWriter;
import org.w3id.chokepoint.diagram.picture.SvgWriter;

/** The forms in which diagrams are written, with the ending of the file and the media type of each, the usual one first. */
public enum DiagramFormat {
    SVG("svg", "image/svg+xml", "a picture that scales", SvgWriter.ADAPTIVE),
    PNG("png", "image/png", "a picture of pixels", new PngWriter()),
    PDF("pdf", "application/pdf", "a page to print", new PdfWriter()),
    DOT("dot", "text/vnd.graphviz", "for Graphviz", new DotWriter()),
    MERMAID("mmd", "text/vnd.mermaid", "for notes in Markdown", new MermaidWriter()),
    GRAPHML("graphml", "application/graphml+xml", "for yEd", new GraphMlWriter()),
    GEXF("gexf", "application/gexf+xml", "for Gephi", new GexfWriter()),
    CYTOSCAPE("cyjs", "application/json", "for Cytoscape", new CytoscapeWriter()),
    EDGES_CSV("csv", "text/csv", "a table of the edges", new EdgesCsvWriter()),
    NODES_CSV("nodes.csv", "text/csv", "a table of the nodes", new NodesCsvWriter());

    private final String ending;
    private final String mediaType;
    private final String purpose;
    private final DiagramWriter writer;

    DiagramFormat(String ending, String mediaType, String purpose, DiagramWriter writer) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.purpose = purpose;
        this.writer = writer;
    }

    public static Optional<DiagramFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }

    public static List<String> endings() {
        return Arrays.stream(values()).map(DiagramFormat::ending).toList();
    }

    /** Ending of the file, without the first dot; also the name of the format on the command line. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it is for, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** Writes a diagram; text is UTF-8, and the same diagram gives the same bytes. */
    public void write(Diagram diagram, OutputStream out) throws IOException {
        writer.write(diagram, out);
    }
}
