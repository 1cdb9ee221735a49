package org.w3id.chokepoint.release;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;
import org.w3id.chokepoint.query.federation.AllowedServices;

/**
 * A workspace as it was compiled, open for questions.
 *
 * @param workspace the folder
 * @param id which state of code and data it is
 * @param catalog the questions
 * @param diagrams the questions whose answers are drawn
 * @param explanations the answers of questions as triples, each with the name of its question
 * @param pages the questions whose answers are parts of pages
 * @param graph the triples, the catalog among them
 */
public record Release(
        Workspace workspace,
        ReleaseId id,
        QueryCatalog catalog,
        QueryCatalog diagrams,
        QueryCatalog explanations,
        QueryCatalog pages,
        KnowledgeGraph graph) {
    /**
     * The release of a workspace as it is now: out of the cache, else compiled.
     *
     * @throws org.w3id.chokepoint.error.ChokepointException if any file is broken, with one line for each fault
     */
    public static Release open(Workspace workspace) {
        return open(workspace, ReleaseCache.standard(notice -> {}));
    }

    public static Release open(Workspace workspace, ReleaseCache cache) {
        return of(workspace, cache.open(workspace));
    }

    /** Compiles a workspace in memory, past any cache. */
    public static Release compile(Workspace workspace, Consumer<String> progress) {
        return of(workspace, new ReleaseCompiler(workspace, progress).compile());
    }

    static Release of(Workspace workspace, ReleaseFile file) {
        ReleaseId id = ReleaseId.of(Inputs.in(file).orElseThrow().fingerprint());
        return of(workspace, id, folder -> catalog(file, folder), file);
    }

    /** @param catalogs the queries of a folder */
    static Release of(
            Workspace workspace, ReleaseId id, Function<QueryFolder, QueryCatalog> catalogs, KnowledgeGraph graph) {
        return new Release(
                workspace,
                id,
                catalogs.apply(QueryFolder.ANSWERS),
                catalogs.apply(QueryFolder.DIAGRAMS),
                catalogs.apply(QueryFolder.EXPLANATIONS),
                catalogs.apply(QueryFolder.PAGES),
                graph);
    }

    private static QueryCatalog catalog(ReleaseFile file, QueryFolder folder) {
        return QueryCatalog.of(file.attachment(folder.path()).orElseThrow());
    }

    public QueryRunner runner(Duration timeout) {
        return runner(timeout, AllowedServices.NONE);
    }

    /** @param services that queries may ask */
    public QueryRunner runner(Duration timeout, AllowedServices services) {
        return new QueryRunner(graph, timeout, services);
    }
}
