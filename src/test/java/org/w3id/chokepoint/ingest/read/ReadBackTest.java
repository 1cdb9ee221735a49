package org.w3id.chokepoint.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Whatever others write in a format, the records come out of it as they went in. */
class ReadBackTest {
    private static final List<String> NAMES = List.of("name", "Note (old)", "国家");

    private static final class Kept implements ItemConsumer {
        private final List<ObjectNode> items = new ArrayList<>();

        @Override
        public void accept(Item item) {
            items.add(item.fields());
        }

        @Override
        public void broken(String place, String reason) {
            throw new AssertionError(place + " " + reason);
        }

        @Override
        public void header(List<String> names) {}
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.oneOf(
                Arbitraries.of("ab ,\"'\n\r\t;|中é😀=#"
                                .codePoints()
                                .mapToObj(Character::toString)
                                .toList())
                        .list()
                        .ofMaxSize(8)
                        .map(signs -> String.join("", signs)),
                Arbitraries.of(
                        "", " ", "\"\"", "a\r\nb", "NO", "null", "1e5", "007", "2024-05-08", "~", "- x", "{", "&a"));
        return cells.list().ofSize(NAMES.size()).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 60)
    void tableIsReadAsItWasWritten(@ForAll("tables") List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(NAMES);
            printer.printRecords(rows);
        }
        assertEquals(objects(rows), read(ItemReader.CSV, "", text.toString()));
    }

    @Property(tries = 60)
    void jsonIsReadAsItWasWritten(@ForAll("tables") List<List<String>> rows) throws IOException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode().addAll(objects(rows));
        assertEquals(objects(rows), read(ItemReader.JSON, "", list.toString()));
        assertEquals(objects(rows), read(ItemReader.JSON, "data/rows", "{\"x\":{},\"data\":{\"rows\":" + list + "}}"));
    }

    @Property(tries = 60)
    void linesAreReadAsTheyWereWritten(@ForAll("tables") List<List<String>> rows) throws IOException {
        String lines = objects(rows).stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
        assertEquals(objects(rows), read(ItemReader.JSON, "lines", lines));
    }

    @Property(tries = 60)
    void yamlIsReadAsItWasWritten(@ForAll("tables") List<List<String>> rows) throws IOException {
        String text = new YAMLMapper().writeValueAsString(objects(rows));
        assertEquals(objects(rows), read(ItemReader.YAML, "", text));
    }

    @Property(tries = 60)
    void entriesOfAnObjectKeepTheirKeys(@ForAll("tables") List<List<String>> rows) throws IOException {
        ObjectNode entries = JsonNodeFactory.instance.objectNode();
        objects(rows).forEach(row -> entries.set("key " + entries.size(), row));
        List<ObjectNode> items = read(ItemReader.JSON, "*", entries.toString());
        assertEquals(
                rows.size(),
                items.stream().map(item -> item.get("key").asText()).distinct().count());
        assertEquals(
                objects(rows).toString(),
                items.stream().map(item -> item.get("value")).toList().toString());
    }

    private static List<ObjectNode> objects(List<List<String>> rows) {
        return rows.stream().map(ReadBackTest::object).toList();
    }

    private static ObjectNode object(List<String> row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int cell = 0; cell < NAMES.size(); cell++) {
            object.put(NAMES.get(cell), row.get(cell));
        }
        return object;
    }

    private static List<ObjectNode> read(ItemReader format, String records, String text) throws IOException {
        Path file = Files.createTempFile("read-back", ".txt");
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            Kept kept = new Kept();
            format.read(new InputFile(file, "a", "a", bytes -> {}), records, kept);
            return kept.items;
        } finally {
            Files.delete(file);
        }
    }
}
