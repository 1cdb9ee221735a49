package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;

/** What a user is told when an edition of a dataset is not what the mapping expects. */
class IngestFaultsTest {
    private static final String SETTINGS = """
            inputs:
              - name: leases
                match: ["leases*.csv", "leases*.csv.gz"]
                format: csv
                mapping: leases.rq
                columns:
                  lease: {from: [Lease, "Lease no."], required: true}
                  begins: {from: [Begins]}
                  ends: {from: [Ends]}
                  members: {from: [Members], list: ";"}
                ignore: [Remark, "Field *"]
            """;
    private static final String MAPPING = """
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            PREFIX f: <https://w3id.org/chokepoint/field#>
            PREFIX in: <https://w3id.org/chokepoint/ingest#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            CONSTRUCT { ?entity a cp:Lease ; rdfs:label ?lease ; cp:validFrom ?from ; cp:hasDatePrecision ?known ;
                        cp:validUntil ?until ; cp:member ?member }
            WHERE {
              in:record f:lease ?lease .
              OPTIONAL { in:record f:begins ?begins }
              OPTIONAL { in:record f:ends ?ends }
              OPTIONAL { in:record f:members/in:value|in:record f:members/f:value ?member }
              BIND(in:date(?begins) AS ?from) BIND(in:precision(?begins) AS ?known)
              BIND(in:date(?ends) AS ?until)
              BIND(in:mint(?lease) AS ?entity)
            }
            """.replace(
                    "in:record f:members/in:value|in:record f:members/f:value ?member",
                    "in:record f:members ?m . ?m f:value ?member");

    @TempDir
    private Path folder;

    @BeforeEach
    void workspace() throws IOException {
        new SmallWorkspace(folder)
                .file("data/imports/comparable.rq", Files.readString(Path.of("data/imports/comparable.rq")))
                .file("data/imports/leases/import.yaml", SETTINGS)
                .file("data/imports/leases/leases.rq", MAPPING)
                .turtle("data/imports/leases/record.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/source/leases> a cp:SourceDocument ; cp:hasHash "{input}" ;
                            dct:issued "2020-01-01"^^xsd:date .
                        """);
    }

    @Test
    void datesOfAPeriodKeepWhatIsKnownOfThem() throws IOException {
        ingest("Lease,Begins,Ends\nOne,2020,8.5.24\nTwo,May 2021,\n");
        String graph = Files.readString(graph());
        assertTrue(graph.contains("\"2020-01-01\"^^xsd:date") && graph.contains("\"year\""), graph);
        assertTrue(graph.contains("\"2024-05-08\"^^xsd:date"), graph);
        assertTrue(graph.contains("\"2021-05-01\"^^xsd:date") && graph.contains("\"month\""), graph);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2021", "soon", "2023-02-29", "13/13/2020", "0"})
    void dateThatIsNoneIsToldAndLeftOut(String date) throws IOException {
        JsonObject report = report("Lease,Begins\nOne," + date + "\n");
        assertTrue(report.toString().contains("'" + date + "' is no date"), report.toString());
        assertEquals(1, number(report, "created"));
        assertFalse(Files.readString(graph()).contains("validFrom"));
    }

    @Test
    void valuesInOneCellAreSeparated() throws IOException {
        ingest("Lease,Members\nOne,a; b ;;c\n");
        String graph = Files.readString(graph());
        assertTrue(graph.contains("\"a\" , \"b\" , \"c\""), graph);
    }

    @Test
    void sameRecordTwiceIsCreatedOnce() throws IOException {
        JsonObject report = report("Lease,Begins\nOne,2020\nOne,2020\none,2020\n");
        assertEquals(1, number(report, "created"));
        assertEquals(2, number(report, "merged"));
    }

    @Test
    void orderOfTheRecordsDoesNotChangeTheGraph() throws IOException {
        ingest("Lease,Begins\nOne,2020\nTwo,2021\n");
        String forth = withoutHash();
        ingest("Lease,Begins\nTwo,2021\nOne,2020\n");
        assertEquals(forth, withoutHash());
    }

    @Test
    void knownButUnusedColumnsAreNoNews() throws IOException {
        JsonObject report = report("Lease,Remark,Field 7,Colour\nOne,x,y,z\n");
        assertEquals("[ \"Colour\" ]", report.get("unknownFields").toString().replaceAll("\\s+", " "));
    }

    @Test
    void editionOfADayIsDatedSo() throws IOException {
        ingest("Lease\nOne\n", "--issued", "2026-07-19");
        assertTrue(Files.readString(graph()).contains("\"2026-07-19\"^^xsd:date"));
        assertFalse(Files.readString(graph()).contains("\"2020-01-01\"^^xsd:date"));
    }

    @ParameterizedTest
    @CsvSource({"--issued, soon", "--issued, 2026-13-01", "--report, xml", "--no-such, x"})
    void wrongOptionIsUsage(String option, String value) throws IOException {
        Execution run = ingest("Lease\nOne\n", option, value);
        assertEquals(2, run.status());
        assertTrue(run.err().contains(option), run.err());
        assertFalse(Files.exists(graph()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "GBK", "UTF-16"})
    void fileOfAnotherEncodingIsRefusedAndToldWhy(String encoding) throws IOException {
        Path file =
                Files.write(folder.resolve("leases.csv"), "Lease\nSociété 中文é\n".getBytes(Charset.forName(encoding)));
        Execution run = Execution.of("ingest", "leases", file.toString(), "--workspace=" + folder);
        assertEquals(3, run.status(), run.err());
        assertTrue(run.err().contains("UTF-8"), run.err());
        assertFalse(Files.exists(graph()));
    }

    @Test
    void fileThatIsCutOffIsRefusedAndTheOldGraphStays() throws IOException {
        ingest("Lease\nOne\n");
        String before = Files.readString(graph());
        Execution run = ingest("Lease\nOne\n\"Tw");
        assertEquals(3, run.status());
        assertTrue(run.err().contains("leases.csv") && run.err().contains("[invalid-input]"), run.err());
        assertEquals(before, Files.readString(graph()));
    }

    @Test
    void twoColumnsOfOneNameAreRefused() throws IOException {
        Execution run = ingest("Lease,Lease\nOne,Two\n");
        assertEquals(3, run.status(), run.out());
        assertTrue(run.err().contains("Lease"), run.err());
    }

    @Test
    void dryRunReportsTheSameAndWritesNothing() throws IOException {
        JsonObject dry = report("Lease,Begins\nOne,2020\nTwo,soon\n", "--dry-run");
        assertFalse(Files.exists(graph()));
        JsonObject wet = report("Lease,Begins\nOne,2020\nTwo,soon\n");
        assertEquals(dry, wet);
    }

    @Test
    void graphIsWrittenWhereTheUserSays() throws IOException {
        Path out = folder.resolve("elsewhere.ttl");
        assertEquals(0, ingest("Lease\nOne\n", "--out", out.toString()).status());
        assertTrue(Files.readString(out).contains("cp:Lease"));
        assertFalse(Files.exists(graph()));
    }

    @Test
    void missingFileIsFileTrouble() {
        Execution run = Execution.of("ingest", "leases", "leases-none.csv", "--workspace=" + folder);
        assertEquals(5, run.status());
        assertTrue(run.err().contains("leases-none.csv"), run.err());
    }

    private JsonObject report(String text, String... options) throws IOException {
        String[] all = Stream.concat(Arrays.stream(options), Stream.of("--report=json"))
                .toArray(String[]::new);
        Execution run = ingest(text, all);
        assertEquals(0, run.status(), run.err());
        return JSON.parse(run.out());
    }

    private static long number(JsonObject report, String name) {
        return report.get(name).getAsNumber().value().longValue();
    }

    private Execution ingest(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("leases.csv"), text, StandardCharsets.UTF_8);
        String[] arguments = {"ingest", "leases", file.toString(), "--workspace=" + folder};
        return Execution.of(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(options)).toArray(String[]::new));
    }

    private String withoutHash() throws IOException {
        return Files.readString(graph()).replaceAll("[0-9a-f]{64}", "");
    }

    private Path graph() {
        return folder.resolve("data/imports/leases/graph.ttl");
    }
}
