package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;

/** What a user sees of an import, in a workspace with one dataset of plants. */
class IngestCommandTest {
    private static final String SETTINGS = """
            inputs:
              - name: plants
                match: ["plants*.csv"]
                format: csv
                mapping: plants.rq
                columns:
                  name: {from: [Name, "Plant name"], required: true}
                  height: {from: [Height]}
            """;
    private static final String MAPPING = """
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            PREFIX f: <https://w3id.org/chokepoint/field#>
            PREFIX in: <https://w3id.org/chokepoint/ingest#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            CONSTRUCT { ?entity a cp:Plant ; rdfs:label ?label ; cp:hasHeight ?height }
            WHERE {
              in:record f:name ?name .
              OPTIONAL { in:record f:height ?text }
              BIND(in:figure(?text) AS ?height)
              BIND(in:mint(?name) AS ?entity)
              BIND(STRLANG(?name, "en") AS ?label)
              BIND(IF(?name = "Stone", "is no plant", ?none) AS ?skip)
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void workspace() throws IOException {
        new SmallWorkspace(folder)
                .file("data/imports/comparable.rq", Files.readString(Path.of("data/imports/comparable.rq")))
                .file("data/imports/plants/import.yaml", SETTINGS)
                .file("data/imports/plants/plants.rq", MAPPING)
                .turtle(
                        "data/imports/plants/record.ttl",
                        "<https://w3id.org/chokepoint/source/plants> a cp:SourceDocument ; cp:hasHash \"{input}\" .");
    }

    @Test
    void everyRecordIsCreatedMergedOrSkippedWithTheReason() throws IOException {
        Execution run =
                ingest("plants.csv", "Name,Height\nOak,30\nOak,31\nStone,1\n,2\nFir,tall\nElm\n", "--report", "json");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("\"read\" : 6"), run.out());
        assertTrue(run.out().contains("\"created\" : 2"), run.out());
        assertTrue(run.out().contains("\"merged\" : 1"), run.out());
        assertTrue(run.out().contains("\"skipped\" : 3"), run.out());
        assertTrue(run.out().contains("plants.csv:4: is no plant"), run.out());
        assertTrue(run.out().contains("plants.csv:5: has no value in name"), run.out());
        assertTrue(run.out().contains("plants.csv:7: has 1 cells under 2 headers"), run.out());
        assertTrue(run.out().contains("'tall' is no figure"), run.out());
    }

    @Test
    void theGraphBeginsWithItsCommandAndTheHashOfItsInput() throws IOException {
        ingest("plants.csv", "Name,Height\nOak,30\n");
        String graph = Files.readString(graph());
        assertTrue(graph.startsWith("# Made by: chokepoint ingest plants plants.csv\n"), graph);
        assertTrue(
                Pattern.compile("cp:hasHash +\"[0-9a-f]{64}\"").matcher(graph).find(), graph);
        assertTrue(
                graph.contains(
                        "id:oak\n    a            cp:Plant ;\n    rdfs:label   \"Oak\"@en ;\n    cp:hasHeight 3.0e1 ."),
                graph);
    }

    @Test
    void workspaceOfAnotherBaseGivesTheSameGraphBelowIt() throws IOException {
        ingest("plants.csv", "Name,Height\nOak,30\n");
        String usual = Files.readString(graph());
        new SmallWorkspace(folder).rebase("https://example.org/plants/");
        Execution run = ingest("plants.csv", "Name,Height\nOak,30\n");
        assertEquals(0, run.status(), run.err());
        assertEquals(
                usual.replace(SmallWorkspace.NAMES.base(), "https://example.org/plants/"), Files.readString(graph()));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        ingest("plants.csv", "Name,Height\nOak,30\nFir,20\n");
        byte[] first = Files.readAllBytes(graph());
        ingest("plants.csv", "Name,Height\nOak,30\nFir,20\n");
        assertArrayEquals(first, Files.readAllBytes(graph()));
    }

    @Test
    void aRenamedColumnIsFoundByItsAliasAndOneWithoutAliasIsNamed() throws IOException {
        assertEquals(
                0,
                ingest("plants.csv", "Height,Plant name,Colour\n30,Oak,green\n").status());
        Execution run = ingest("plants.csv", "Species,Height\nOak,30\n");
        assertEquals(3, run.status());
        assertTrue(run.err().contains("plants: has no column Name or Plant name; it has Species, Height"), run.err());
    }

    @Test
    void unknownAndMissingFieldsAreNamed() throws IOException {
        Execution run = ingest("plants.csv", "Name,Colour\nOak,green\n");
        assertTrue(run.out().contains("unknown fields: Colour"), run.out());
        assertTrue(run.out().contains("fields not there: height"), run.out());
    }

    @Test
    void dryRunWritesNothing() throws IOException {
        Execution run = ingest("plants.csv", "Name,Height\nOak,30\n", "--dry-run");
        assertTrue(run.out().contains("statements, not written"), run.out());
        assertFalse(Files.exists(graph()));
    }

    @Test
    void aFileWithoutRecordsLeavesTheGraphAsItWas() throws IOException {
        ingest("plants.csv", "Name,Height\nOak,30\n");
        byte[] before = Files.readAllBytes(graph());
        Execution run = ingest("plants.csv", "Name,Height\n");
        assertEquals(3, run.status());
        assertTrue(run.err().contains("holds no record"), run.err());
        assertArrayEquals(before, Files.readAllBytes(graph()));
    }

    @Test
    void whatCannotTakeItsPlaceLeavesNothingBehind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("file"), "kept");
        Execution run = ingest("plants.csv", "Name,Height\nOak,30\n", "--out", taken.toString());
        assertEquals("kept", Files.readString(taken.resolve("file")));
        assertTrue(run.err().contains("unwritable-file"), run.err());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().endsWith(".part"))
                            .toList());
        }
    }

    @Test
    void unknownDatasetsAndFilesAreToldTheChoices() throws IOException {
        assertTrue(ingest("animals.csv", "x").err().contains("name files such as plants*.csv"));
        Execution run = Execution.of("ingest", "animals", "x.csv", "--workspace", folder.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().contains("use one of plants"), run.err());
    }

    private Execution ingest(String name, String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        String[] arguments = {"ingest", "plants", file.toString(), "--workspace", folder.toString()};
        return Execution.of(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(options)).toArray(String[]::new));
    }

    private Path graph() {
        return folder.resolve("data/imports/plants/graph.ttl");
    }
}
