package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;

/** A curator decides on a name that an import left open, and later imports obey. */
class ReviewCommandTest {
    private static final String MAPPING = """
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            PREFIX f: <https://w3id.org/chokepoint/field#>
            PREFIX id: <https://w3id.org/chokepoint/id/>
            PREFIX in: <https://w3id.org/chokepoint/ingest#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            CONSTRUCT { ?entity rdfs:label ?label }
            WHERE {
              in:record f:name ?name .
              BIND(in:find(cp:Company, ?name, cp:isBasedIn, id:china) AS ?known)
              BIND(COALESCE(?known, in:mint(?name, "new")) AS ?entity)
              BIND(STRLANG(?name, "en") AS ?label)
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void anImportLeavesANameOpen() throws IOException {
        new SmallWorkspace(folder)
                .file("data/imports/comparable.rq", Files.readString(Path.of("data/imports/comparable.rq")))
                .file("data/imports/firms/import.yaml", """
                        inputs:
                          - {name: firms, match: ["*.csv"], format: csv, mapping: firms.rq}
                        """)
                .file("data/imports/firms/firms.rq", MAPPING)
                .turtle(
                        "data/imports/firms/record.ttl",
                        "<https://w3id.org/chokepoint/source/firms> a cp:SourceDocument .")
                .turtle("data/firms.ttl", """
                        cp:isBasedIn cp:tellsApart true .
                        id:star-one a cp:Company ; rdfs:label "Star"@en ; cp:isBasedIn id:china .
                        id:star-two a cp:Company ; rdfs:label "Star"@en ; cp:isBasedIn id:china .
                        """);
        Files.writeString(folder.resolve("firms.csv"), "name\nStar\n");
        ingest();
    }

    @Test
    void waitingCandidatesAreListedWithScoreAndReason() {
        String list = review().out();
        assertTrue(list.contains("star-one") && list.contains("star-two"), list);
        assertTrue(list.contains("the name is its label"), list);
    }

    @Test
    void whatIsAcceptedHoldsForLaterImports() throws IOException {
        assertFalse(graph().contains("id:star-two"), graph());
        Execution run = review(number(), "--accept=star-two", "--reason=the same address");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("import again: firms"), run.out());
        ingest();
        assertTrue(graph().contains("id:star-two"), graph());
        assertFalse(review().out().contains("star-"), "nothing waits any more");
        ingest();
        assertTrue(graph().contains("id:star-two"), graph());
    }

    @Test
    void whatIsRejectedWaitsNoMoreAndTheOtherStillDoes() throws IOException {
        review(number(), "--reject=star-two", "--reason=another firm, says its register");
        ingest();
        assertFalse(review().out().contains("star-two"));
        assertTrue(review().out().contains("star-one"));
        assertTrue(
                Files.readString(folder.resolve("data/imports/decisions.csv")).contains(",star-two,reject,"));
    }

    @Test
    void aNewDecisionReplacesTheOld() throws IOException {
        String number = number();
        review(number, "--reject=star-two", "--reason=first look");
        review(number, "--accept=star-one", "--reason=second look");
        assertEquals(
                3,
                Files.readAllLines(folder.resolve("data/imports/decisions.csv")).size());
    }

    @Test
    void aDecisionNeedsACandidateThatWaitsAndAReason() {
        Execution other = review(number(), "--accept=huawei", "--reason=why not");
        assertEquals(2, other.status());
        assertTrue(other.err().contains("is no candidate that waits"), other.err());
        assertEquals(2, review(number(), "--accept=star-one").status());
        assertEquals(
                2,
                review(number(), "--accept=star-one", "--reject=star-two", "--reason=both")
                        .status());
        assertEquals(2, review("--accept=star-one", "--reason=which").status());
    }

    private String number() {
        review("--output=" + folder.resolve("list.csv"));
        return read(folder.resolve("list.csv")).split("\n")[1].split(",")[0];
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String graph() {
        return read(folder.resolve("data/imports/firms/graph.ttl"));
    }

    private void ingest() {
        Execution run =
                Execution.of("ingest", "firms", folder.resolve("firms.csv").toString(), "--workspace=" + folder);
        assertEquals(0, run.status(), run.err());
    }

    private Execution review(String... options) {
        return Execution.of(Stream.concat(Stream.of("review", "--workspace=" + folder), Stream.of(options))
                .toArray(String[]::new));
    }
}
