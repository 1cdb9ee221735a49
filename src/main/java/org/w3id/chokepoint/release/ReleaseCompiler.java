package org.w3id.chokepoint.release;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.MemoryGraph;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/**
 * Makes a release out of a workspace: reads, infers, derives, then adds the catalogue of questions and the graphs that
 * describe the whole.
 *
 * @param progress is told of each step
 */
record ReleaseCompiler(Workspace workspace, Consumer<String> progress) {
    /** Whose queries a release holds. */
    private static final List<QueryFolder> FOLDERS =
            List.of(QueryFolder.ANSWERS, QueryFolder.DIAGRAMS, QueryFolder.EXPLANATIONS, QueryFolder.PAGES);

    private static final Duration MAX_DESCRIPTION_TIME = Duration.ofMinutes(10);

    /**
     * @throws org.w3id.chokepoint.error.ChokepointException if any file is broken, with one line for each fault
     */
    ReleaseFile compile() {
        // The state of the files is taken first: a file that changes meanwhile makes the release stale, not wrong.
        Inputs inputs = Inputs.of(workspace);
        QueryCatalog answers = QueryCatalog.read(workspace, QueryFolder.ANSWERS);
        Map<String, byte[]> attachments = attachments(inputs);
        MemoryGraph loaded = MemoryGraph.load(workspace, progress);
        progress.accept("describing");
        Graph examples = CatalogGraph.of(answers, new QueryRunner(loaded, Duration.ZERO));
        MemoryGraph graph = loaded.with(loaded.names().graph("queries"), examples);
        DatasetGraph all = new DatasetGraphMapLink(Graph.emptyGraph);
        graph.dataset()
                .listGraphNodes()
                .forEachRemaining(name -> all.addGraph(name, graph.dataset().getGraph(name)));
        descriptions(graph).forEach(all::addGraph);
        progress.accept("sorting");
        return ReleaseFile.of(all, graph.prefixes(), attachments);
    }

    /** A named graph for each CONSTRUCT that describes the graph as a whole, such as its VoID statistics. */
    private Map<Node, Graph> descriptions(KnowledgeGraph graph) {
        Map<Node, Graph> descriptions = new LinkedHashMap<>();
        QueryRunner runner = new QueryRunner(graph, MAX_DESCRIPTION_TIME);
        for (CannedQuery query :
                QueryCatalog.read(workspace, QueryFolder.DESCRIPTIONS).queries()) {
            if (runner.run(query, Map.of(), RowRange.ALL) instanceof Answer.Triples triples) {
                descriptions.put(graph.names().graph(query.name()), triples.graph());
            }
        }
        return descriptions;
    }

    private Map<String, byte[]> attachments(Inputs inputs) {
        Map<String, byte[]> attachments = new HashMap<>();
        attachments.put(Inputs.ATTACHMENT, inputs.bytes());
        for (QueryFolder folder : FOLDERS) {
            attachments.put(folder.path(), QueryCatalog.read(workspace, folder).bytes());
        }
        return attachments;
    }
}
