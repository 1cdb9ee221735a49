package org.w3id.chokepoint.graph.reason;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.Utf8;

/**
 * One file of {@code ontology/rules/}: a CONSTRUCT whose triples follow from the graph.
 *
 * @param file the file, for messages
 * @param query the parsed CONSTRUCT
 */
public record DerivationRule(Path file, Query query) {

    /**
     * @throws ChokepointException INVALID_RULE if the file is not a SPARQL CONSTRUCT
     */
    public static DerivationRule read(Path file) {
        try {
            Query query = QueryFactory.create(Utf8.read(file));
            if (!query.isConstructType()) {
                throw invalid(file, "is not a CONSTRUCT query", null);
            }
            return new DerivationRule(file, query);
        } catch (QueryException e) {
            throw invalid(file, e.getMessage().strip(), e);
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNREADABLE_FILE, file, FileTrouble.of(e), "make the file readable", e);
        }
    }

    Graph apply(DatasetGraph dataset) {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            return execution.construct();
        }
    }

    private static ChokepointException invalid(Path file, String what, Exception cause) {
        return new ChokepointException(ErrorCode.INVALID_RULE, file, what, "write one SPARQL CONSTRUCT", cause);
    }
}
