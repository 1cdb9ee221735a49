package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an edition of a dataset that is as the mapping expects. */
class IngestEditionsTest {
    @TempDir
    private Path folder;

    private Leases leases;

    @BeforeEach
    void write() throws IOException {
        leases = Leases.in(folder);
    }

    @Test
    void datesOfAPeriodKeepWhatIsKnownOfThem() throws IOException {
        leases.ingest("Lease,Begins,Ends\nOne,2020,8.5.24\nTwo,May 2021,\n");
        String graph = Files.readString(leases.graph());
        assertTrue(graph.contains("\"2020-01-01\"^^xsd:date") && graph.contains("\"year\""), graph);
        assertTrue(graph.contains("\"2024-05-08\"^^xsd:date"), graph);
        assertTrue(graph.contains("\"2021-05-01\"^^xsd:date") && graph.contains("\"month\""), graph);
    }

    @Test
    void valuesInOneCellAreSeparated() throws IOException {
        leases.ingest("Lease,Members\nOne,a; b ;;c\n");
        String graph = Files.readString(leases.graph());
        assertTrue(graph.contains("\"a\" , \"b\" , \"c\""), graph);
    }

    @Test
    void sameRecordTwiceIsCreatedOnce() throws IOException {
        JsonObject report = leases.report("Lease,Begins\nOne,2020\nOne,2020\none,2020\n");
        assertEquals(1, Leases.number(report, "created"));
        assertEquals(2, Leases.number(report, "merged"));
    }

    @Test
    void orderOfTheRecordsDoesNotChangeTheGraph() throws IOException {
        leases.ingest("Lease,Begins\nOne,2020\nTwo,2021\n");
        String forth = leases.withoutHash();
        leases.ingest("Lease,Begins\nTwo,2021\nOne,2020\n");
        assertEquals(forth, leases.withoutHash());
    }

    @Test
    void knownButUnusedColumnsAreNoNews() throws IOException {
        JsonObject report = leases.report("Lease,Remark,Field 7,Colour\nOne,x,y,z\n");
        assertEquals("[ \"Colour\" ]", report.get("unknownFields").toString().replaceAll("\\s+", " "));
    }

    @Test
    void editionOfADayIsDatedSo() throws IOException {
        leases.ingest("Lease\nOne\n", "--issued", "2026-07-19");
        assertTrue(Files.readString(leases.graph()).contains("\"2026-07-19\"^^xsd:date"));
        assertFalse(Files.readString(leases.graph()).contains("\"2020-01-01\"^^xsd:date"));
    }

    @Test
    void dryRunReportsTheSameAndWritesNothing() throws IOException {
        JsonObject dry = leases.report("Lease,Begins\nOne,2020\nTwo,soon\n", "--dry-run");
        assertFalse(Files.exists(leases.graph()));
        JsonObject wet = leases.report("Lease,Begins\nOne,2020\nTwo,soon\n");
        assertEquals(dry, wet);
    }

    @Test
    void graphIsWrittenWhereTheUserSays() throws IOException {
        Path out = folder.resolve("elsewhere.ttl");
        assertEquals(0, leases.ingest("Lease\nOne\n", "--out", out.toString()).status());
        assertTrue(Files.readString(out).contains("cp:Lease"));
        assertFalse(Files.exists(leases.graph()));
    }
}
