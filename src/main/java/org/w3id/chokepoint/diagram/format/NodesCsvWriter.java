package org.w3id.chokepoint.diagram.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.DiagramWriter;
import org.w3id.chokepoint.format.CsvTable;

/** Writes the nodes of a diagram as a table. */
final class NodesCsvWriter implements DiagramWriter {
    private static final List<String> HEADER =
            List.of("id", "label", "kind", "group", "value", "from", "until", "precision");

    @Override
    public void write(Diagram diagram, OutputStream out) throws IOException {
        new CsvTable(HEADER, diagram.nodes().stream().map(NodesCsvWriter::row).toList()).write(out);
    }

    private static List<String> row(DiagramNode node) {
        DateColumns dates = DateColumns.of(node.period());
        return List.of(
                node.iri(),
                node.label(),
                node.kind(),
                node.group().orElse(""),
                node.value().orElse(""),
                dates.from(),
                dates.until(),
                dates.precision());
    }
}
