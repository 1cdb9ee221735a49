package org.w3id.chokepoint.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.TurtleFile;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.dataset.Dataset;
import org.w3id.chokepoint.ingest.entity.Decisions;
import org.w3id.chokepoint.ingest.entity.EntityMatcher;

/** The entities that an import may find: those of the files made by hand, and of the imports that it uses. */
final class Register {
    private static final String QUERIES = "data/imports/";

    private Register() {}

    /** What other imports hold does not count, so that their order does not matter. */
    static EntityMatcher matcher(Workspace workspace, Dataset dataset) {
        Graph graph = GraphFactory.createDefaultGraph();
        workspace.turtleFiles().stream()
                .filter(file -> isUsed(file, Set.copyOf(dataset.uses())))
                .map(TurtleFile::read)
                .forEach(triples -> GraphUtil.addInto(graph, triples));
        GraphUtil.addInto(graph, comparable(graph, workspace));
        return EntityMatcher.of(graph, Decisions.read(Decisions.file(workspace)));
    }

    private static Graph comparable(Graph graph, Workspace workspace) {
        try (QueryExec execution =
                QueryExec.graph(graph).query(query(workspace, "comparable.rq")).build()) {
            return execution.construct();
        }
    }

    private static boolean isUsed(TurtleFile file, Set<String> uses) {
        Path name = file.name();
        return !name.startsWith(Path.of("data", "imports"))
                || uses.contains(name.getName(2).toString());
    }

    private static Query query(Workspace workspace, String name) {
        Path file = workspace.root().resolve(QUERIES + name);
        try {
            return QueryFactory.create(Utf8.read(file));
        } catch (QueryException e) {
            throw new ChokepointException(
                    ErrorCode.INVALID_QUERY, file, e.getMessage().strip(), "write one SPARQL CONSTRUCT", e);
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNREADABLE_FILE, file, FileTrouble.of(e), "make the file readable", e);
        }
    }
}
