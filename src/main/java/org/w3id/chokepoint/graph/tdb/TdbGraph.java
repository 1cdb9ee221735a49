package org.w3id.chokepoint.graph.tdb;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.shared.JenaException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * A knowledge graph in a TDB2 database, whose default graph holds the union of its named graphs; never written.
 *
 * <p>TDB2 reads within a transaction of the thread. One begins when a thread first reads, and lasts until
 * {@link DatasetGraph#end}: since nobody writes, it hinders nobody.
 *
 * @param dataset the triples
 * @param prefixes those of the workspace
 */
public record TdbGraph(DatasetGraph dataset, PrefixMapping prefixes, Namespaces names) implements KnowledgeGraph {
    private static final Pattern LOCKED = Pattern.compile("^Failed to get a lock: .*(held by process \\d+)");
    private static final String ONE_READER =
            "end that process, or build a database of its own for this one: one process at a time can open one";
    private static final String BUILD = "build it with: chokepoint publish tdb2:DIR";

    /**
     * Opens what {@code publish} made.
     *
     * @throws ChokepointException UNREADABLE_FILE if the folder is missing, holds no such database, or another process has
     *     it open
     */
    public static TdbGraph open(Path folder, PrefixMapping prefixes, Namespaces names) {
        requireDatabase(folder);
        return of(folder, connect(folder), prefixes, names);
    }

    private static TdbGraph of(Path folder, DatasetGraph database, PrefixMapping prefixes, Namespaces names) {
        try {
            if (Txn.calculateRead(database, () -> hasUnion(database))) {
                return new TdbGraph(new TdbDataset(database, prefixes), prefixes, names);
            }
        } catch (RuntimeException e) {
            TDBInternal.expel(database, true);
            throw broken(folder, e);
        }
        TDBInternal.expel(database, true);
        throw refused(folder, "has a default graph that is not the union of its named graphs", BUILD);
    }

    private static void requireDatabase(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw refused(folder, Files.exists(folder) ? "is no folder" : "is not there", BUILD);
        }
        try {
            if (new DatabaseFolder(folder).newest().isEmpty()) {
                throw refused(folder, "holds no TDB2 database", BUILD);
            }
        } catch (UncheckedIOException e) {
            throw refused(folder, FileTrouble.of(e), "make the folder readable");
        }
    }

    private static DatasetGraph connect(Path folder) {
        try {
            return DatabaseMgr.connectDatasetGraph(Location.create(folder));
        } catch (DBOpEnvException e) {
            Matcher locked = LOCKED.matcher(e.getMessage());
            throw locked.find() ? refused(folder, "is " + locked.group(1), ONE_READER) : broken(folder, e);
        } catch (JenaException | RuntimeIOException e) {
            throw refused(folder, "cannot be opened: " + e.getMessage(), "make it writable, or " + BUILD);
        } catch (RuntimeException e) {
            throw broken(folder, e);
        }
    }

    /** Jena has no exception of its own for files that are cut off or overwritten. */
    private static ChokepointException broken(Path folder, RuntimeException e) {
        return refused(folder, "is a damaged or incomplete TDB2 database: " + e.getMessage(), BUILD);
    }

    /** A triple of a named graph is looked for in the default graph, as in a store of somebody else's. */
    private static boolean hasUnion(DatasetGraph storage) {
        Iterator<Quad> named = storage.findNG(null, null, null, null);
        return named.hasNext()
                && storage.getDefaultGraph().contains(named.next().asTriple());
    }

    private static ChokepointException refused(Path folder, String what, String remedy) {
        return new ChokepointException(ErrorCode.UNREADABLE_FILE, folder, what, remedy);
    }

    /** Has a query join by the numbers of TDB2, which asks the budget at each triple that it reads. */
    public static void prepare(QueryExecBuilder query, QueryBudget budget) {
        query.set(ARQ.stageGenerator, new TdbPatterns(budget));
    }

    /** Lets another process, or this one, open the database again. */
    public void close() {
        dataset.end();
        dataset.close();
    }
}
