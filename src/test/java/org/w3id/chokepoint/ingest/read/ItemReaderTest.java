package org.w3id.chokepoint.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each format hands over its records with the line on which they begin, and tells of those that are broken. */
class ItemReaderTest implements ItemConsumer {
    @TempDir
    private Path folder;

    private final List<String> items = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> header = new ArrayList<>();

    @Override
    public void accept(Item item) {
        items.add(item.line() + " " + item.fields());
    }

    @Override
    public void broken(String place, String reason) {
        broken.add(place + " " + reason);
    }

    @Override
    public void header(List<String> names) {
        header.addAll(names);
    }

    @Test
    void tableWithByteOrderMarkWindowsLinesAndLongCells() throws IOException {
        read("a.csv", ItemReader.CSV, "", "\ufeffName,Note\r\nA,\"two\r\nlines\"\r\nB,\r\n\r\nC,\"say \"\"hi\"\"\"");
        assertEquals(List.of("Name", "Note"), header);
        assertEquals(
                List.of(
                        "2 {\"Name\":\"A\",\"Note\":\"two\\r\\nlines\"}",
                        "4 {\"Name\":\"B\",\"Note\":\"\"}",
                        "5 {\"Name\":\"C\",\"Note\":\"say \\\"hi\\\"\"}"),
                items);
    }

    @Test
    void rowWithTooFewCellsIsToldWithItsLineAndTheRestIsRead() throws IOException {
        read("a.csv", ItemReader.CSV, "", "Name,Note\nA\nB,x\n");
        assertEquals(List.of("a.csv:2 has 1 cells under 2 headers"), broken);
        assertEquals(List.of("3 {\"Name\":\"B\",\"Note\":\"x\"}"), items);
    }

    @Test
    void recordsOfAJsonFileLieInAField() throws IOException {
        read(
                "a.json",
                ItemReader.JSON,
                "results",
                "{\"total\": {\"x\": [1]},\n\"results\": [{\"a\": 1},\n{\"a\": 2}]}");
        assertEquals(List.of("2 {\"a\":1}", "3 {\"a\":2}"), items);
    }

    @Test
    void aFieldThatIsNotThereIsNamed() {
        IOException e = assertThrows(IOException.class, () -> read("a.json", ItemReader.JSON, "results", "{}"));
        assertEquals("has no field 'results', where the records should be", e.getMessage());
    }

    @Test
    void aBrokenLineCostsOnlyItself() throws IOException {
        read("a.ndjson", ItemReader.JSON, "lines", "{\"a\": 1}\n{\"a\": \n\n{\"a\": 3}\n");
        assertEquals(List.of("1 {\"a\":1}", "4 {\"a\":3}"), items);
        assertEquals(1, broken.size());
    }

    @Test
    void yamlKeepsDatesAndCodesAsText() throws IOException {
        read("a.yaml", ItemReader.YAML, "", "- start: 1789-04-21\n  country: NO\n- start: '1789'\n");
        assertEquals(List.of("1 {\"start\":\"1789-04-21\",\"country\":\"NO\"}", "3 {\"start\":\"1789\"}"), items);
    }

    @Test
    void entriesOfAnObjectAreRecords() throws IOException {
        read("a.yaml", ItemReader.YAML, "*", "SSAF:\n- name: A\nSSAP:\n- name: B\n");
        assertEquals(
                List.of(
                        "1 {\"key\":\"SSAF\",\"value\":[{\"name\":\"A\"}]}",
                        "3 {\"key\":\"SSAP\",\"value\":[{\"name\":\"B\"}]}"),
                items);
    }

    @Test
    void tomlIsOneRecord() throws IOException {
        read("a.toml", ItemReader.TOML, "", "name = \"R1\"\n[limit]\ncontext = 128_000\n");
        assertEquals(1, items.size());
        assertEquals(
                "{\"name\":\"R1\",\"limit\":{\"context\":128000}}", items.get(0).replaceFirst("^\\d+ ", ""));
    }

    @Test
    void xmlElementsBecomeFieldsAndListsWhereTheyRepeat() throws IOException {
        read(
                "a.xml",
                ItemReader.XML,
                "bill",
                "<s><bill><number>1</number><c><item a='x'>p</item><item>q</item></c></bill></s>");
        assertEquals(List.of("1 {\"number\":\"1\",\"c\":{\"item\":[{\"@a\":\"x\",\"text\":\"p\"},\"q\"]}}"), items);
    }

    @Test
    void outsideEntitiesAreNotFetched() {
        assertThrows(
                IOException.class,
                () -> read(
                        "a.xml",
                        ItemReader.XML,
                        "b",
                        "<!DOCTYPE b [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><b>&x;</b>"));
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        Path file = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("Name\nA\n".getBytes(StandardCharsets.UTF_8));
        }
        ItemReader.CSV.read(new InputFile(file, "a.csv.gz", "a.csv.gz", bytes -> {}), "", this);
        assertEquals(List.of("2 {\"Name\":\"A\"}"), items);
    }

    private void read(String name, ItemReader format, String records, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        format.read(new InputFile(file, name, name, bytes -> {}), records, this);
    }
}
