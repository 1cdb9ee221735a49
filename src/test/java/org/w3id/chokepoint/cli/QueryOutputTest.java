package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.query.ResultSetFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;

/** Where an answer goes, in which form, and what is left of a file when it cannot go there. */
class QueryOutputTest {

    @TempDir
    static Path root;

    @TempDir
    Path folder;

    private Path target;

    @BeforeAll
    static void write() {
        new SmallWorkspace(root)
                .turtle("ontology/small.ttl", "cp:Dog a owl:Class ; rdfs:label \"dog\"@en .")
                .turtle("data/entities/dogs.ttl", """
                        id:rex a cp:Dog ; rdfs:label "Rex, the \\"king\\""@en , "雷克斯"@zh ; cp:age 3 ; cp:born "2020-05-01"^^xsd:date .
                        id:fido a cp:Dog ; rdfs:label "Fido"@en ; cp:age 5 ; cp:born "2018-01-01"^^xsd:date .
                        id:lassie a cp:Dog ; rdfs:label "Lassie\\nJr."@en ; cp:age 7 .
                        """)
                .file("queries/answers/dogs.rq", """
                        #+ title: Dogs
                        #+ summary: Which dogs are there?
                        #+ params:
                        #+   - {name: dog, type: entity, class: "cp:Dog", optional: true, list: true, description: Keep these.}
                        #+   - {name: bornBy, type: date, optional: true, description: Born by then.}
                        #+   - {name: leastAge, type: integer, default: 0, min: 0, max: 30, description: Age.}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?dog ?age ?born WHERE { ?dog cp:age ?age OPTIONAL { ?dog cp:born ?born }
                        FILTER(?age >= ?_leastAge_integer) FILTER(!BOUND(?__dog_iri) || ?dog = ?__dog_iri)
                        FILTER(!BOUND(?__bornBy_xsd_date) || ?born <= ?__bornBy_xsd_date) } ORDER BY ?age
                        """)
                .file("queries/answers/pack.rq", """
                        #+ title: Pack
                        #+ summary: What is said of dogs?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?dog cp:age ?age } WHERE { ?dog cp:age ?age }
                        """)
                .file("queries/answers/any.rq", """
                        #+ title: Any
                        #+ summary: Is there a dog?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        ASK { ?dog a cp:Dog }
                        """);
    }

    @BeforeEach
    void name() {
        target = folder.resolve("answer.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "srj", "atom"})
    void fileHoldsWhatTheScreenWouldShow(String format) throws IOException {
        String shown = run("query", "dogs", "--format", format).out();
        Path file = folder.resolve("answer." + format);
        assertEquals("", run("query", "dogs", "-o", file.toString()).out());
        assertEquals(shown, Files.readString(file));
        assertTrue(shown.contains("Rex") || format.equals("srj"), shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "nt", "rdf"})
    void triplesAreWrittenInEveryFormat(String format) throws IOException {
        Path file = folder.resolve("pack." + format);
        assertEquals(0, run("query", "pack", "-o", file.toString()).status());
        assertEquals(
                3, org.apache.jena.riot.RDFDataMgr.loadGraph(file.toString()).size());
    }

    @Test
    void commasQuotesAndLinesOfALabelSurviveCsv() throws IOException {
        List<CSVRecord> rows = CSVFormat.RFC4180
                .parse(new java.io.StringReader(
                        run("query", "dogs", "-f", "csv").out()))
                .getRecords();
        assertEquals(List.of("dog", "dogLabel", "age", "born"), rows.get(0).toList());
        assertEquals("Rex, the \"king\"", rows.get(1).get(1));
        assertEquals("Lassie\nJr.", rows.get(3).get(1));
    }

    @Test
    void standardResultsAreReadByAnyProgramOfTheStandard() throws IOException {
        Path file = folder.resolve("a.srj");
        run("query", "dogs", "-o", file.toString());
        var rows = ResultSetFactory.load(file.toString());
        assertTrue(rows.getResultVars().containsAll(List.of("dog", "age", "born")));
        assertEquals(3, ResultSetFactory.makeRewindable(rows).size());
    }

    @Test
    void jsonSaysWhatWasAskedAndThatItIsComplete() {
        var json = JSON.parse(run("query", "dogs", "-f", "json").out());
        assertEquals("dogs", json.getObj("meta").getString("query"));
        assertTrue(json.getObj("meta").getBoolean("complete"));
        assertFalse(JSON.parse(run("query", "dogs", "-f", "json", "--limit=1").out())
                .getObj("meta")
                .getBoolean("complete"));
    }

    @ParameterizedTest
    @CsvSource({"text/csv, csv", "CSV, csv", "application/json, json", "JSON, json"})
    void formatMayBeGivenByItsNameOrMediaType(String word, String extension) {
        assertEquals(
                run("query", "dogs", "-f", extension).out(),
                run("query", "dogs", "-f", word).out());
    }

    @Test
    void formatGoesBeforeTheFileExtension() throws IOException {
        run("query", "dogs", "-f", "json", "-o", target.toString());
        assertEquals(
                3, JSON.parse(Files.readString(target)).get("rows").getAsArray().size());
    }

    @Test
    void unknownFileExtensionWritesNothing() {
        Path odd = folder.resolve("answer.docx");
        Execution run = run("query", "dogs", "-o", odd.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().contains("'docx'"), run.err());
        assertFalse(Files.exists(odd));
    }

    @Test
    void fileStaysAsItWasWhenTheQuestionIsWrong() throws IOException {
        Files.writeString(target, "old");
        assertEquals(
                2,
                run("query", "dogs", "--least-age=many", "-o", target.toString())
                        .status());
        assertEquals("old", Files.readString(target));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void newAnswerReplacesTheOldOne() throws IOException {
        Files.writeString(target, "x".repeat(100_000));
        run("query", "dogs", "-o", target.toString());
        assertEquals(run("query", "dogs", "-f", "csv").out(), Files.readString(target));
    }

    @Test
    void folderIsNoFileToWriteTo() {
        Execution run = run("query", "dogs", "-f", "csv", "-o", folder.toString());
        assertEquals(5, run.status(), run.err());
        assertTrue(run.err().contains("[unwritable-file]"), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --limit=-1              | limit
            --limit=0               | limit
            --limit=x               | limit
            --limit=1.5             | limit
            --offset=-1             | offset
            --least-age=-1          | leastAge
            --least-age=31          | leastAge
            --least-age=99999999999999999999 | leastAge
            --born-by=soon          | bornBy
            --born-by=2020-13-01    | bornBy
            --born-by=2023-02-29    | bornBy
            --dog=cat               | cat
            --dog=                  | dog
            --least-age=1 --least-age=2 | leastAge
            --nonsense=1            | --nonsense
            stray                   | stray
            """)
    void wrongArgumentIsNamedAndNothingIsPrinted(String arguments, String named) {
        Execution run = run(Stream.concat(Stream.of("query", "dogs"), Stream.of(arguments.split(" ")))
                .toArray(String[]::new));
        assertEquals(2, run.status(), run.err());
        assertTrue(run.err().contains(named), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --limit=2                     | 2
            --offset=2                    | 1
            --offset=99                   | 0
            --dog=rex                     | 1
            --dog=雷克斯                    | 1
            --dog=id:rex                  | 1
            --dog=rex --dog=fido          | 2
            --least-age=4                 | 2
            --leastAge=4                  | 2
            --born-by=2019-12-31          | 1
            """)
    void argumentsNarrowTheAnswer(String arguments, int rows) {
        String out = run(Stream.concat(Stream.of("query", "dogs", "-f", "tsv"), Stream.of(arguments.split(" ")))
                        .toArray(String[]::new))
                .out();
        assertEquals(rows + 1, out.lines().count(), out);
    }

    @Test
    void misspeltEntityIsAnsweredWithThoseThatAreMeant() {
        String complaint = run("query", "dogs", "--dog=fidoo").err();
        assertTrue(complaint.contains("perhaps Fido, fido"), complaint);
    }

    @Test
    void questionOfYesOrNoIsAnsweredInAWord() {
        assertTrue(run("query", "any").out().startsWith("yes"));
        assertEquals(0, run("query", "any").status());
    }

    @Test
    void outputIsUtf8WhateverTheMachineThinks() {
        byte[] bytes = run("query", "dogs", "--dog=rex", "-f", "json").out().getBytes(StandardCharsets.UTF_8);
        assertTrue(new String(bytes, StandardCharsets.UTF_8).contains("Rex, the"));
        assertTrue(run("query", "pack", "-f", "csv").status() == 2, "a graph is no table");
    }

    private static Execution run(String... arguments) {
        return Execution.of(Stream.concat(Stream.of(arguments), Stream.of("--workspace=" + root))
                .toArray(String[]::new));
    }
}
