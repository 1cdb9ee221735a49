package org.w3id.chokepoint.release;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.w3id.chokepoint.graph.GraphNames;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.MemoryGraph;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/**
 * What a workspace compiles to, ready to be asked.
 *
 * @param workspace the folder
 * @param catalog the questions
 * @param graph the triples, the catalog among them
 */
public record Release(Workspace workspace, QueryCatalog catalog, KnowledgeGraph graph) {

    /**
     * Reads everything.
     *
     * @throws org.w3id.chokepoint.error.ChokepointException if any file is broken, with one line for each fault
     */
    public static Release open(Workspace workspace) {
        QueryCatalog catalog = QueryCatalog.read(workspace, QueryFolder.ANSWERS);
        MemoryGraph graph = MemoryGraph.load(workspace);
        Graph examples = CatalogGraph.of(catalog, new QueryRunner(graph, Duration.ZERO));
        return new Release(workspace, catalog, described(workspace, graph.with(GraphNames.QUERIES, examples)));
    }

    /** The graph with a named graph for each CONSTRUCT that describes it as a whole, such as its VoID statistics. */
    private static KnowledgeGraph described(Workspace workspace, MemoryGraph graph) {
        MemoryGraph described = graph;
        for (CannedQuery query :
                QueryCatalog.read(workspace, QueryFolder.DESCRIPTIONS).queries()) {
            Answer answer = new QueryRunner(graph, Duration.ofMinutes(1)).run(query, Map.of(), RowRange.ALL);
            if (answer instanceof Answer.Triples triples) {
                described = described.with(GraphNames.graph(query.name()), triples.graph());
            }
        }
        return described;
    }

    public QueryRunner runner(Duration timeout) {
        return new QueryRunner(graph, timeout);
    }
}
