package org.w3id.chokepoint.query.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;

/** How the files of a folder become named questions. */
class QueryCatalogTest {
    private static final String QUERY = "#+ title: a\n#+ summary: b?\nSELECT * { ?s ?p ?o }";

    @TempDir
    private Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeQueries() {
        workspace = new SmallWorkspace(folder)
                .file("queries/answers/law/bills.rq", QUERY)
                .file("queries/answers/posts.rq", QUERY);
    }

    @Test
    void themesAreNoPartOfAName() {
        assertEquals(Set.of("bills", "posts"), read().byName().keySet());
    }

    @Test
    void twoFilesOfOneNameAreRefusedNamingBoth() {
        workspace.file("queries/answers/people/bills.rq", QUERY);
        ChokepointException failure = assertThrows(ChokepointException.class, this::read);
        assertEquals(ErrorCode.DUPLICATE_NAME, failure.code());
        String message = failure.getMessage();
        assertTrue(message.contains(Path.of("queries/answers/law/bills.rq").toString()), message);
        assertTrue(message.contains(Path.of("queries/answers/people/bills.rq").toString()), message);
    }

    private QueryCatalog read() {
        return QueryCatalog.read(Workspace.of(folder), QueryFolder.ANSWERS);
    }
}
