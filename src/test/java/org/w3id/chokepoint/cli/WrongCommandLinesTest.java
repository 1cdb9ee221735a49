package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.chokepoint.SmallWorkspace;

/** What the commands say and return when something is wrong. */
class WrongCommandLinesTest {

    @TempDir
    private Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = OldDogs.in(folder);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(4, "old-dog: no such query (did you mean old-dogs?", new String[] {"query", "old-dog"}),
                Arguments.of(2, "'leastAge' got 'x'", new String[] {"query", "old-dogs", "--least-age", "x"}),
                Arguments.of(2, "'--lest-age'", new String[] {"query", "old-dogs", "--lest-age", "1"}),
                Arguments.of(2, "--least-age", new String[] {"query", "old-dogs", "--lest-age", "1"}),
                Arguments.of(2, "Unmatched argument", new String[] {"qery", "old-dogs"}),
                Arguments.of(
                        2, "there is no format 'pdf' for it", new String[] {"query", "old-dogs", "--format", "pdf"}),
                Arguments.of(2, "Missing required parameter", new String[] {"query"}),
                Arguments.of(5, "[unwritable-file]", new String[] {"query", "old-dogs", "-o", "/nowhere/a.csv"}),
                Arguments.of(5, "nowhere.rq", new String[] {"sparql", "nowhere.rq"}));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void faultGivesItsMessageAndStatus(int status, String message, String... arguments) {
        Execution run = run(arguments);
        assertEquals(status, run.status(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    @Test
    void brokenFilesOfAllKindsAreNamed() throws IOException {
        workspace.turtle("data/entities/cats.ttl", "id:tom rdfs:label 'Tom'@en ; ; ; ] .");
        Execution run = run("query", "old-dogs");
        assertEquals(3, run.status());
        assertTrue(run.err().contains("data/entities/cats.ttl:8:"), run.err());
    }

    @Test
    void folderThatIsNoWorkspaceIsStatusFive() {
        Execution run = Execution.of(
                "query", "old-dogs", "--workspace", folder.resolve("data").toString());
        assertEquals(5, run.status());
        assertTrue(run.err().contains("[no-workspace]"), run.err());
    }

    @Test
    void sparqlFaultsAreNamed() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.rq"), "SELECT ?s { ?s ?p }");
        Path update = Files.writeString(folder.resolve("update.ru"), "DELETE WHERE { ?s ?p ?o }");
        assertEquals(3, run("sparql", wrong.toString()).status());
        assertTrue(run("sparql", wrong.toString()).err().contains("line 1, column 19"));
        assertEquals(3, run("sparql", update.toString()).status());
        assertTrue(run("sparql", update.toString()).err().contains("[read-only]"));
    }

    private Execution run(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--workspace", folder.toString()))
                .toArray(String[]::new);
        return Execution.of(all);
    }
}
