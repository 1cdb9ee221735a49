package org.w3id.chokepoint.engines;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.export.Exporter;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/**
 * The graph as others get it: the named graphs, and their union, in which a triple of several graphs stands once.
 *
 * @param folder holds both files and nothing else
 */
record Dump(Path folder, List<String> graphs) {
    static final String NAMED = "chokepoint.nq";
    static final String UNION = "chokepoint.nt";

    static Dump write(KnowledgeGraph graph, Path folder) {
        Exporter exporter = new Exporter(graph);
        exporter.write(folder.resolve(NAMED));
        exporter.write(folder.resolve(UNION));
        return new Dump(folder, names(graph));
    }

    private static List<String> names(KnowledgeGraph graph) {
        return Iter.iter(graph.dataset().listGraphNodes()).map(Node::getURI).toList();
    }

    Path named() {
        return folder.resolve(NAMED);
    }

    Path union() {
        return folder.resolve(UNION);
    }
}
