package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;

/** Tables and texts as users have them: from spreadsheets, with quotation marks, gaps and other encodings. */
class LinkTablesTest {

    @TempDir
    static Path root;

    @TempDir
    Path folder;

    @BeforeAll
    static void write() {
        new SmallWorkspace(root)
                .turtle("ontology/small.ttl", "cp:Company a owl:Class ; rdfs:label \"company\"@en .")
                .turtle("data/entities/all.ttl", """
                        id:acme a cp:Company ; rdfs:label "Acme, \\"the\\" Group"@en , "艾克米"@zh .
                        id:beta a cp:Company ; rdfs:label "Beta"@en .
                        """);
    }

    @Test
    void everyCellOfTheUserStaysAsItWas() throws IOException {
        String table = "Name,Note\r\nBeta,\"two\r\nlines\"\r\n\"Acme, \"\"the\"\" Group\",\" x \"\r\n";
        List<CSVRecord> rows = linked(table);
        assertEquals(
                List.of("Beta", "two\r\nlines", "beta"), rows.get(1).toList().subList(0, 3));
        assertEquals(
                List.of("Acme, \"the\" Group", " x ", "acme"),
                rows.get(2).toList().subList(0, 3));
    }

    @Test
    void columnsAreAddedAfterThoseOfTheUser() throws IOException {
        assertEquals(
                List.of("Name", "Note", "id", "label", "score", "certain", "why"),
                linked("Name,Note\nBeta,x\n").get(0).toList());
    }

    @Test
    void byteOrderMarkOfASpreadsheetHidesNoColumn() throws IOException {
        assertEquals("beta", linked("\uFEFFName,Note\nBeta,x\n").get(1).get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "NAME", " Name "})
    void columnIsFoundWhateverItsCase(String column) throws IOException {
        assertEquals(
                0,
                run("Name,Note\nBeta,x\n".getBytes(StandardCharsets.UTF_8), "--column", column)
                        .status());
    }

    @Test
    void emptyCellsShortAndEmptyRowsKeepTheirPlace() throws IOException {
        List<CSVRecord> rows = linked("Note,Name\nx,\ny\nz,  \nw,Beta\n");
        assertEquals(5, rows.size());
        rows.forEach(row -> assertEquals(7, row.size(), row.toString()));
        assertEquals("beta", rows.get(4).get(2));
        assertEquals(List.of("y", "", "", "", "", "", ""), rows.get(2).toList());
    }

    @Test
    void sameNameTwiceHasTheSameAnswerTwice() throws IOException {
        List<CSVRecord> rows = linked("Name,Note\n艾克米,1\nBeta,2\n艾克米,3\n");
        assertEquals(rows.get(1).toList().subList(2, 7), rows.get(3).toList().subList(2, 7));
        assertEquals("acme", rows.get(1).get(2));
    }

    @Test
    void tableWithoutRowsIsATableWithoutRows() throws IOException {
        assertEquals(1, linked("Name,Note\n").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-16", "ISO-8859-1"})
    void tableOfAnotherEncodingIsRefusedInsteadOfMatchedWrongly(String encoding) throws IOException {
        Execution run = run("Name\n艾克米é\n".getBytes(Charset.forName(encoding)), "--column=Name");
        assertEquals(5, run.status(), run.out());
        assertTrue(run.err().contains("UTF-8"), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource({"--column=Naem, did you mean Name?", "--column=, has no column", "--class=cp:Compny, --class"})
    void wrongOptionIsToldWithARemedy(String option, String told) throws IOException {
        Execution run = run("Name\nBeta\n".getBytes(StandardCharsets.UTF_8), "--column=Name", option);
        assertEquals(2, run.status());
        assertTrue(run.err().contains(told) || run.err().contains("should be specified only once"), run.err());
    }

    @Test
    void tableThatIsCutOffIsRefused() throws IOException {
        Execution run = run("Name\nBeta\n\"Ac".getBytes(StandardCharsets.UTF_8), "--column=Name");
        assertEquals(5, run.status(), run.out());
        assertEquals("", run.out());
    }

    @Test
    void missingAndEmptyFilesAreTold() throws IOException {
        Execution none =
                Execution.of("link", folder.resolve("none.csv").toString(), "--column=Name", "--workspace=" + root);
        assertEquals(5, none.status());
        assertTrue(none.err().contains("none.csv"), none.err());
        Execution empty = run(new byte[0], "--column=Name");
        assertEquals(2, empty.status());
        assertTrue(empty.err().contains("has no column 'Name'"), empty.err());
    }

    @Test
    void resultIsWrittenToAFile() throws IOException {
        Path out = folder.resolve("linked.csv");
        Execution run = run("Name\nBeta\n".getBytes(StandardCharsets.UTF_8), "--column=Name", "-o", out.toString());
        assertEquals("0 ", run.status() + " " + run.out());
        assertTrue(Files.readString(out).contains("Beta,beta,Beta,100,yes"), Files.readString(out));
    }

    @ParameterizedTest
    @CsvSource({"csv, 1", "json, 1", "tsv, 1"})
    void mentionsComeInEveryFormatOfATable(String format, int found) throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "We met Beta's people.");
        Execution run = Execution.of("mentions", text.toString(), "-f", format, "--workspace=" + root);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("id/beta"), run.out());
    }

    @Test
    void textOfAnotherEncodingIsRefused() throws IOException {
        Path text = Files.write(folder.resolve("text.txt"), "艾克米é".getBytes(Charset.forName("GBK")));
        Execution run = Execution.of("mentions", text.toString(), "--workspace=" + root);
        assertEquals(5, run.status());
        assertTrue(run.err().contains("UTF-8"), run.err());
    }

    private List<CSVRecord> linked(String table) throws IOException {
        Execution run = run(table.getBytes(StandardCharsets.UTF_8), "--column=Name");
        assertEquals(0, run.status(), run.err());
        return CSVFormat.RFC4180.parse(new StringReader(run.out())).getRecords();
    }

    private Execution run(byte[] table, String... options) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), table);
        return Execution.of(Stream.concat(Stream.of("link", file.toString(), "--workspace=" + root), Stream.of(options))
                .toArray(String[]::new));
    }
}
