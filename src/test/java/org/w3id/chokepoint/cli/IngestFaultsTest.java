package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told when an edition of a dataset is not what the mapping expects. */
class IngestFaultsTest {
    @TempDir
    private Path folder;

    private Leases leases;

    @BeforeEach
    void write() throws IOException {
        leases = Leases.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2021", "soon", "2023-02-29", "13/13/2020", "0"})
    void dateThatIsNoneIsToldAndLeftOut(String date) throws IOException {
        JsonObject report = leases.report("Lease,Begins\nOne," + date + "\n");
        assertTrue(report.toString().contains("'" + date + "' is no date"), report.toString());
        assertEquals(1, Leases.number(report, "created"));
        assertFalse(Files.readString(leases.graph()).contains("validFrom"));
    }

    @ParameterizedTest
    @CsvSource({"--issued, soon", "--issued, 2026-13-01", "--report, xml", "--no-such, x"})
    void wrongOptionIsUsage(String option, String value) throws IOException {
        Execution run = leases.ingest("Lease\nOne\n", option, value);
        assertEquals(2, run.status());
        assertTrue(run.err().contains(option), run.err());
        assertFalse(Files.exists(leases.graph()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "GBK", "UTF-16"})
    void fileOfAnotherEncodingIsRefusedAndToldWhy(String encoding) throws IOException {
        Path file =
                Files.write(folder.resolve("leases.csv"), "Lease\nSociété 中文é\n".getBytes(Charset.forName(encoding)));
        Execution run = Execution.of("ingest", "leases", file.toString(), "--workspace=" + folder);
        assertEquals(3, run.status(), run.err());
        assertTrue(run.err().contains("UTF-8"), run.err());
        assertFalse(Files.exists(leases.graph()));
    }

    @Test
    void fileThatIsCutOffIsRefusedAndTheOldGraphStays() throws IOException {
        leases.ingest("Lease\nOne\n");
        String before = Files.readString(leases.graph());
        Execution run = leases.ingest("Lease\nOne\n\"Tw");
        assertEquals(3, run.status());
        assertTrue(run.err().contains("leases.csv") && run.err().contains("[invalid-input]"), run.err());
        assertEquals(before, Files.readString(leases.graph()));
    }

    @Test
    void twoColumnsOfOneNameAreRefused() throws IOException {
        Execution run = leases.ingest("Lease,Lease\nOne,Two\n");
        assertEquals(3, run.status(), run.out());
        assertTrue(run.err().contains("Lease"), run.err());
    }

    @Test
    void missingFileIsFileTrouble() {
        Execution run = Execution.of("ingest", "leases", "leases-none.csv", "--workspace=" + folder);
        assertEquals(5, run.status());
        assertTrue(run.err().contains("leases-none.csv"), run.err());
    }
}
