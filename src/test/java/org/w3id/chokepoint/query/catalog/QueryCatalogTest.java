package org.w3id.chokepoint.query.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.query.QueryType;
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

    @Test
    void allBrokenFilesAreToldAtOnce() {
        workspace.file("queries/answers/a.rq", "SELECT").file("queries/answers/b.rq", "#+ title: b\nASK {}");
        ChokepointException failure = assertThrows(ChokepointException.class, this::read);
        assertEquals(2, failure.parts().size(), failure.getMessage());
        assertTrue(failure.parts().get(1).where().endsWith("b.rq"), failure.getMessage());
    }

    @Test
    void queryBeginsWithTheRowsOfTheQuestionThatItNames() {
        workspace.file("queries/answers/law/posts-of.rq", """
                        #+ title: a
                        #+ summary: b?
                        #+ params:
                        #+   - {name: thing, type: iri, default: "urn:x", description: The thing.}
                        PREFIX ex: <urn:>
                        SELECT ?post WHERE { ?_thing_iri ex:post ?post } ORDER BY ?post
                        """).file("queries/explanations/posts-of.rq", """
                        #+ title: a
                        #+ summary: b?
                        #+ rows: posts-of
                        PREFIX ex: <urn:>
                        CONSTRUCT { ?post ex:is ?label }
                        WHERE {
                          ?post ex:label ?label
                        }
                        """);
        CannedQuery query = QueryCatalog.read(Workspace.of(folder), QueryFolder.EXPLANATIONS)
                .get("posts-of");
        assertEquals("thing", query.parameters().get(0).name());
        String pattern = query.query().getQueryPattern().toString().replaceAll("\\s+", " ");
        assertTrue(pattern.contains("SELECT ?post WHERE { ?_thing_iri"), pattern);
        assertTrue(pattern.contains("label"), pattern);
    }

    @Test
    void rowsOfNoQuestionAreRefused() {
        workspace.file("queries/answers/a.rq", "#+ title: a\n#+ summary: b?\n#+ rows: none\nASK\nWHERE {\n}");
        ChokepointException failure = assertThrows(ChokepointException.class, this::read);
        assertTrue(failure.what().contains("'none', which is no question"), failure.getMessage());
    }

    @Test
    void rowsNeedAPatternToStandIn() {
        workspace.file("queries/answers/a.rq", "#+ title: a\n#+ summary: b?\n#+ rows: bills\nASK {}");
        ChokepointException failure = assertThrows(ChokepointException.class, this::read);
        assertTrue(failure.what().contains("has no line 'WHERE {'"), failure.getMessage());
    }

    @Test
    void otherFilesAreNotRead() {
        workspace.file("queries/answers/notes.txt", "not SPARQL").file("queries/diagrams/bills.rq", "not SPARQL");
        assertEquals(Set.of("bills", "posts"), read().byName().keySet());
    }

    @Test
    void bytesKeepEveryTextWhole() {
        String text = QUERY + "\n# 𝒳 华为 " + "x".repeat(70_000);
        workspace
                .file("queries/answers/long.rq", text)
                .file("queries/answers/yes.rq", QUERY.replace("SELECT *", "ASK"));
        QueryCatalog copy = QueryCatalog.of(read().bytes());
        assertEquals(read().byName().keySet(), copy.byName().keySet());
        assertEquals(text, copy.get("long").text());
        assertEquals(QueryType.ASK, copy.get("yes").form());
        assertEquals("b?", copy.get("yes").summary());
        assertTrue(copy.get("long").query().isSelectType());
    }

    @Test
    void catalogOfNothingHasNothing() {
        assertEquals(
                Set.of(),
                QueryCatalog.of(QueryCatalog.read(Workspace.of(folder), QueryFolder.PAGES)
                                .bytes())
                        .byName()
                        .keySet());
    }

    private QueryCatalog read() {
        return QueryCatalog.read(Workspace.of(folder), QueryFolder.ANSWERS);
    }
}
