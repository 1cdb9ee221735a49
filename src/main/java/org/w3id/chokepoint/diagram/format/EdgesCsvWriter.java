package org.w3id.chokepoint.diagram.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.DiagramWriter;
import org.w3id.chokepoint.format.CsvTable;

/** Writes the edges of a diagram as a table. */
final class EdgesCsvWriter implements DiagramWriter {
    private static final List<String> HEADER = List.of(
            "source",
            "sourceLabel",
            "label",
            "target",
            "targetLabel",
            "from",
            "until",
            "precision",
            "style",
            "sources");

    @Override
    public void write(Diagram diagram, OutputStream out) throws IOException {
        Map<String, String> labels =
                diagram.nodes().stream().collect(Collectors.toMap(DiagramNode::iri, DiagramNode::label));
        new CsvTable(
                        HEADER,
                        diagram.edges().stream().map(edge -> row(edge, labels)).toList())
                .write(out);
    }

    private static List<String> row(DiagramEdge edge, Map<String, String> labels) {
        DateColumns dates = DateColumns.of(edge.period());
        return List.of(
                edge.source(),
                labels.get(edge.source()),
                edge.label(),
                edge.target(),
                labels.get(edge.target()),
                dates.from(),
                dates.until(),
                dates.precision(),
                edge.style().word(),
                String.join("; ", edge.sources()));
    }
}
