package org.w3id.chokepoint.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.TurtleFile;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.dataset.Dataset;
import org.w3id.chokepoint.ingest.entity.EntityIndex;

/** The entities that an import may find: those of the files made by hand, and of the imports that it uses. */
final class Register {
    private static final String QUERIES = "data/imports/";

    private Register() {}

    /** What other imports hold does not count, so that their order does not matter. */
    static EntityIndex index(Workspace workspace, Dataset dataset) {
        Graph graph = GraphFactory.createDefaultGraph();
        workspace.turtleFiles().stream()
                .filter(file -> isUsed(file, Set.copyOf(dataset.uses())))
                .map(TurtleFile::read)
                .forEach(triples -> GraphUtil.addInto(graph, triples));
        return EntityIndex.of(graph, query(workspace, "names.rq"));
    }

    private static boolean isUsed(TurtleFile file, Set<String> uses) {
        Path name = file.name();
        return !name.startsWith(Path.of("data", "imports"))
                || uses.contains(name.getName(2).toString());
    }

    private static Query query(Workspace workspace, String name) {
        Path file = workspace.root().resolve(QUERIES + name);
        try {
            return QueryFactory.create(Files.readString(file));
        } catch (QueryException e) {
            throw new ChokepointException(
                    ErrorCode.INVALID_QUERY, file, e.getMessage().strip(), "write one SPARQL SELECT", e);
        } catch (IOException e) {
            throw new ChokepointException(ErrorCode.UNREADABLE_FILE, file, e.toString(), "make the file readable", e);
        }
    }
}
