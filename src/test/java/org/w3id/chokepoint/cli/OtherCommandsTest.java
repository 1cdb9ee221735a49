package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;

/** The commands that list, describe, explain, check and count, over one small workspace. */
class OtherCommandsTest {

    @TempDir
    static Path root;

    @TempDir
    Path folder;

    @BeforeAll
    static void write() {
        Kennel.in(root);
    }

    @Test
    void listKeepsThoseOfATagAndDescribeShowsTheRest() {
        assertEquals("dogs  Which dogs are there?\n", run("list", "--tag=pets").out());
        assertTrue(run("describe", "dogs").out().contains("URL: /api/v1/queries/dogs"));
        assertEquals(4, run("describe", "dog").status());
        assertTrue(run("describe", "dog").err().contains("did you mean dogs?"));
    }

    @Test
    void explainOfWhatIsNotThereIsAnUnknownName() {
        assertEquals(4, run("explain", "id:cat").status());
        assertEquals(4, run("explain", "id:rex", "cp:age", "9").status());
        assertNotEquals(0, run("explain", "id:rex", "(", "9").status());
    }

    @Test
    void validateCountsWhatIsWrongByHowMuchItMatters() {
        SmallWorkspace broken = new SmallWorkspace(folder.resolve("broken"))
                .file("data/sources/bad.ttl", "@prefix ex: <http://example.org/> .\nex:a ex:b \"open .\n");
        Execution run = Execution.of("validate", "--workspace=" + broken.root());
        assertEquals(1, run.status(), run.err());
        assertTrue(run.out().contains("data/sources/bad.ttl:2"), run.out());
        assertTrue(Execution.of("validate", "--json", "--workspace=" + broken.root())
                .out()
                .startsWith("{"));
    }

    @Test
    void buildSaysHowManyTriplesThereAreAndNothingWhenQuiet() {
        assertTrue(run("build").err().contains(" triples"));
        assertEquals(
                " ",
                run("build", "--quiet").out() + " " + run("build", "--quiet").err());
    }

    @Test
    void planOfAQueryNamesItsStepsWithRowsAndTime() {
        Execution run = run("explain-query", "dogs");
        assertEquals(0, run.status(), run.err());
        assertTrue(
                run.out().matches("(?s) +begun +rows +ms  step\n.* 1 +2 +[0-9.]+ +\\?dog rdf:type cp:Dog .*"),
                run.out());
        assertEquals(4, run("explain-query", "cats").status());
    }

    @Test
    void statsNameEachTable() {
        assertTrue(run("stats").out().startsWith("Dogs\ndog\n"), run("stats").out());
    }

    private static Execution run(String... arguments) {
        return Execution.of(Stream.concat(Stream.of(arguments), Stream.of("--workspace=" + root))
                .toArray(String[]::new));
    }
}
