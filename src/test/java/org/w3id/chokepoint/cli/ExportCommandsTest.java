package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that write the graph to files, and the one that compares them. */
class ExportCommandsTest {

    @TempDir
    static Path root;

    @TempDir
    Path folder;

    @BeforeAll
    static void write() {
        Kennel.in(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "trig", "nq", "nt", "jsonld", "rdf", "ttl.gz", "nq.gz"})
    void exportIsReadByAnotherProgram(String extension) {
        Path file = folder.resolve("graph." + extension);
        Execution run = run("export", file.toString());
        assertEquals("0 ", run.status() + " " + run.out());
        assertTrue(run.err().contains(file.toString()) && run.err().contains("statements"), run.err());
        var dataset = RDFDataMgr.loadDataset(file.toString());
        assertTrue(dataset.getDefaultModel().size() + dataset.getUnionModel().size() > 5);
    }

    @Test
    void exportSaysNothingWhenAskedToBeQuiet() {
        assertEquals(
                "", run("export", folder.resolve("a.nt").toString(), "--quiet").err());
    }

    @ParameterizedTest
    @CsvSource({"a.xlsx, 2, xlsx", "a, 2, a", "a.gz, 2, a", "nowhere/a.nt, 5, nowhere"})
    void exportRefusesWhatItCannotWrite(String name, int status, String named) throws IOException {
        Execution run = run("export", folder.resolve(name).toString());
        assertEquals(status, run.status(), run.err());
        assertTrue(run.err().contains(named), run.err());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @ParameterizedTest
    @CsvSource({"release, small", "sources, sources", "tables, tables"})
    void dumpWritesOnePartWhenAskedTo(String part, String unused) throws IOException {
        Path dump = folder.resolve("dump");
        assertEquals(0, run("dump", dump.toString(), "--only", part, "--quiet").status());
        try (Stream<Path> files = Files.walk(dump)) {
            assertTrue(files.filter(Files::isRegularFile)
                    .map(file -> dump.relativize(file).toString())
                    .filter(name -> !name.equals("SHA256SUMS"))
                    .allMatch(name -> part.equals("release") ? !name.contains("/") : name.startsWith(part + "/")));
        }
    }

    @Test
    void dumpIntoAFolderThatHoldsSomethingIsRefused() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Execution run = run("dump", folder.toString());
        assertEquals(5, run.status());
        assertTrue(run.err().contains("is not empty"), run.err());
        assertEquals("mine", Files.readString(folder.resolve("mine.txt")));
    }

    @Test
    void exportsOfOneStateDoNotDiffer() {
        Path one = folder.resolve("one.trig");
        Path other = folder.resolve("other.nq.gz");
        run("export", one.toString());
        run("export", other.toString());
        Execution run = Execution.of("diff", one.toString(), other.toString(), "--format=csv");
        assertEquals("area,change,entity,entityLabel,added,removed\r\n", run.out());
        assertEquals(0, run.status());
    }

    @Test
    void diffOfAMissingOrBrokenFileNamesIt() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.nq"), "<a> <b> .");
        Path good = folder.resolve("good.nq");
        run("export", good.toString());
        for (String other : List.of(broken.toString(), folder.resolve("none.nq").toString(), folder.toString())) {
            Execution run = Execution.of("diff", good.toString(), other);
            assertEquals(5, run.status(), run.err());
            assertTrue(run.err().contains(other), run.err());
        }
    }

    private static Execution run(String... arguments) {
        return Execution.of(Stream.concat(Stream.of(arguments), Stream.of("--workspace=" + root))
                .toArray(String[]::new));
    }
}
