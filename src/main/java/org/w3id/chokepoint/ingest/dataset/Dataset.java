package org.w3id.chokepoint.ingest.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.Namespaces;

/**
 * An open dataset that can be imported: what stands in {@code data/imports/NAME/}.
 *
 * @param name what the command line calls it
 * @param folder with the settings, mappings and the record of the source; its name is that of the source
 * @param names what the IRIs of the workspace begin with
 * @param uses imports whose entities this one speaks of
 * @param translations tables for {@code in:translate}
 */
public record Dataset(
        String name,
        Path folder,
        Namespaces names,
        List<Input> inputs,
        List<String> uses,
        Map<String, Map<String, String>> translations) {

    /** The source that an import makes, which is also the name of its graph. */
    public Node source() {
        return names.source(folder.getFileName().toString());
    }

    /** Where the graph goes unless another file is named. */
    public Path graph() {
        return folder.resolve("graph.ttl");
    }
}
