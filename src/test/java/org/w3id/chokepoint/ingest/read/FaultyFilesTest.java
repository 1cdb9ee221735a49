package org.w3id.chokepoint.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are cut off, empty, of another encoding or of another format: refused, and never read as something else. */
class FaultyFilesTest implements ItemConsumer {

    @TempDir
    private Path folder;

    private final List<String> items = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    @Override
    public void accept(Item item) {
        items.add(item.fields().toString());
    }

    @Override
    public void broken(String place, String reason) {
        broken.add(place + " " + reason);
    }

    @Override
    public void header(List<String> names) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CSV  | ''      | Name\\nA\\n"B
            JSON | ''      | [{"a": 1}, {"a":
            JSON | ''      | [{"a": 1},
            JSON | ''      | [{"a": 1}
            JSON | results | {"results": [{"a": 1}
            JSON | results | {"total": 1
            XML  | b       | <s><b><n>1</n></b><b><n>2</n>
            XML  | b       | <s><b>1</b>
            YAML | ''      | - name: [a, b
            TOML | ''      | name = "R1
            """)
    void fileThatIsCutOffIsNotTakenForAWholeOne(ItemReader format, String records, String text) {
        assertThrows(
                IOException.class,
                () -> read(format, records, text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(ItemReader.class)
    void packedFileThatIsCutOffIsNotTakenForAWholeOne(ItemReader format) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("Name\n".repeat(50_000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        assertThrows(IOException.class, () -> read("a.gz", format, "", half));
    }

    @ParameterizedTest
    @EnumSource(
            value = ItemReader.class,
            names = {"CSV", "JSON", "YAML"})
    void emptyFileHasNoRecords(ItemReader format) throws IOException {
        read(format, "", new byte[0]);
        assertEquals(List.of(), items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "GBK"})
    void tableOfAnotherEncodingIsRefused(String encoding) {
        byte[] bytes = "Name,Note\nSociété,中文é\n".getBytes(Charset.forName(encoding));
        assertThrows(IOException.class, () -> read(ItemReader.CSV, "", bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "GBK"})
    void linesOfAnotherEncodingAreRefused(String encoding) {
        byte[] bytes = "{\"name\": \"Société 中文\"}\n".getBytes(Charset.forName(encoding));
        assertThrows(IOException.class, () -> read(ItemReader.JSON, "lines", bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "GBK"})
    void yamlAndTomlOfAnotherEncodingAreRefused(String encoding) {
        Charset charset = Charset.forName(encoding);
        assertThrows(IOException.class, () -> read(ItemReader.YAML, "", "- name: Société 中文é\n".getBytes(charset)));
        assertThrows(IOException.class, () -> read(ItemReader.TOML, "", "name = \"Société 中文é\"\n".getBytes(charset)));
    }

    @Test
    void xmlSaysItsEncodingItself() throws IOException {
        String text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><s><b><n>Société</n></b></s>";
        read(ItemReader.XML, "b", text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("{\"n\":\"Société\"}"), items);
    }

    @Test
    void twoColumnsOfOneNameAreRefusedSinceOneWouldBeLost() {
        IOException refused = assertThrows(
                IOException.class,
                () -> read(ItemReader.CSV, "", "Name,Note,Name\nA,b,C\n".getBytes(StandardCharsets.UTF_8)));
        assertTrue(refused.getMessage().contains("Name"), refused.getMessage());
    }

    @Test
    void columnsWithoutANameAreNoDuplicates() throws IOException {
        read(ItemReader.CSV, "", "Name,,\nA,,\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, items.size());
    }

    @Test
    void rowWithTooManyCellsIsTold() throws IOException {
        read(ItemReader.CSV, "", "Name\nA\nB,C\nD\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("a:3 has 2 cells under 1 headers"), broken);
        assertEquals(2, items.size());
    }

    @Test
    void webPageIsNoTableOfTrees() {
        byte[] page = "<!doctype html><html><p>Not found</html>".getBytes(StandardCharsets.UTF_8);
        for (ItemReader format : List.of(ItemReader.JSON, ItemReader.TOML)) {
            assertThrows(IOException.class, () -> read(format, "", page), format.toString());
        }
    }

    @Test
    void deepTreeIsRefusedAndDoesNotEndTheProgram() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> read(ItemReader.JSON, "", deep));
        assertThrows(IOException.class, () -> read(ItemReader.YAML, "", deep));
    }

    @Test
    void linesThatAreNoJsonCostOnlyThemselves() throws IOException {
        read(ItemReader.JSON, "lines", "{\"a\":1}\nnot json\n[1\n{\"a\":2}".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("{\"a\":1}", "{\"a\":2}"), items);
        assertEquals(2, broken.size());
        assertTrue(broken.get(0).startsWith("a:2 is no JSON"), broken.get(0));
    }

    private void read(ItemReader format, String records, byte[] bytes) throws IOException {
        read("a", format, records, bytes);
    }

    private void read(String name, ItemReader format, String records, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        format.read(new InputFile(file, name, name, read -> {}), records, this);
    }
}
