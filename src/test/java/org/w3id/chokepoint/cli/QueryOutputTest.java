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

/** Where an answer goes, in which form, and what is left of a file when it cannot go there. */
class QueryOutputTest {

    @TempDir
    static Path root;

    @TempDir
    Path folder;

    private Path target;

    @BeforeAll
    static void write() {
        Pack.in(root);
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
