package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import org.w3id.chokepoint.SmallWorkspace;

/** The commands that write files, compare them or take SPARQL, over one small workspace. */
class OtherCommandsTest {

    @TempDir
    static Path root;

    @TempDir
    Path folder;

    @BeforeAll
    static void write() {
        new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        cp:Dog a owl:Class ; rdfs:label "dog"@en .
                        cp:age a owl:DatatypeProperty ; rdfs:label "age"@en .
                        """)
                .turtle("data/entities/dogs.ttl", """
                        id:rex a cp:Dog ; rdfs:label "Rex"@en ; cp:age 3 .
                        id:fido a cp:Dog ; rdfs:label "Fido"@en ; cp:age 5 .
                        """)
                .turtle("data/sources/gazette.ttl", """
                        <https://w3id.org/chokepoint/source/gazette> rdfs:label "Gazette"@en . id:rex cp:age 4 .
                        """)
                .file("queries/answers/dogs.rq", """
                        #+ title: Dogs
                        #+ summary: Which dogs are there?
                        #+ tags: [pets, statistics]
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?dog WHERE { ?dog a cp:Dog } ORDER BY ?dog
                        """);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT ?a { id:rex cp:age ?a } ORDER BY ?a | 0 | 3
            ASK { id:rex a cp:Dog }                    | 0 | yes
            CONSTRUCT WHERE { id:rex cp:age ?a }       | 0 | cp:age
            DESCRIBE id:rex                            | 0 | Rex
            SELECT * { ?s cp:agee ?o }                 | 0 | 0 rows
            """)
    void sparqlIsReadFromStandardInput(String query, int status, String answer) {
        Execution run = asked(query);
        assertEquals(status, run.status(), run.err());
        assertTrue(run.out().contains(answer), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT                                     | 3 | invalid-sparql
            ''                                         | 3 | invalid-sparql
            INSERT DATA { id:a cp:b 1 }                | 3 | read-only
            DROP ALL                                   | 3 | read-only
            SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } | 3 | refused
            """)
    void sparqlThatIsNotAllowedIsRefusedWithAReason(String query, int status, String word) {
        Execution run = asked(query == null ? "" : query);
        assertEquals(status, run.status(), run.err());
        assertTrue(run.err().contains("[" + word + "]"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void unknownTermIsWarnedOfBesideTheAnswer() {
        Execution run = asked("SELECT * { ?s cp:agee ?o }");
        assertTrue(run.err().startsWith("warning: ") && run.err().contains("cp:agee"), run.err());
        assertFalse(run.out().contains("warning"), run.out());
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

    private static Execution asked(String query) {
        InputStream console = System.in;
        System.setIn(new ByteArrayInputStream(query.getBytes(StandardCharsets.UTF_8)));
        try {
            return run("sparql", "-");
        } finally {
            System.setIn(console);
        }
    }

    private static Execution run(String... arguments) {
        return Execution.of(Stream.concat(Stream.of(arguments), Stream.of("--workspace=" + root))
                .toArray(String[]::new));
    }
}
