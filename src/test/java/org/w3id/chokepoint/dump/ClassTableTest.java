package org.w3id.chokepoint.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.release.Release;

class ClassTableTest {
    @TempDir
    private static Path folder;

    private static DumpCatalog catalog;

    @BeforeAll
    static void open() {
        Release release = SmallDump.workspace(folder).open();
        catalog = DumpCatalog.of(release.graph(), release.id().describedBy(release.graph()));
    }

    @Test
    void thereIsATableForEachClassThatHasThings() {
        assertEquals(
                List.of("tables/Agent.csv", "tables/Firm.csv", "tables/datapackage.json"),
                catalog.part(DumpCatalog.TABLES).map(DumpFile::name).toList());
    }

    @Test
    void rowHoldsIdsNamesValuesAndSources() throws IOException {
        CSVRecord acme = table("Firm").getRecords().get(0);
        assertEquals("id:acme", acme.get("id"));
        assertEquals("https://w3id.org/chokepoint/id/acme", acme.get("iri"));
        assertEquals("Acme, Inc.", acme.get("label"));
        assertEquals("艾克米", acme.get("label_zh"));
        assertEquals("id:beta|id:gamma", acme.get("supplies"));
        assertEquals("Beta|Gamma", acme.get("supplies_label"));
        assertEquals("1999-05-01", acme.get("founded"));
        assertEquals("so|this\\|that", acme.get("motto"));
        assertTrue(acme.get("sources").contains("src:gazette|src:herald"), acme.get("sources"));
    }

    @Test
    void whatFollowsFromTheOntologyAloneIsLeftOut() throws IOException {
        assertTrue(table("Firm").getHeaderNames().stream().noneMatch("suppliedBy"::equals));
    }

    @Test
    void thingsOfASubclassAreInTheTableOfTheClass() throws IOException {
        assertEquals(
                List.of("id:acme", "id:beta", "id:gamma"),
                table("Agent").getRecords().stream().map(row -> row.get("id")).toList());
    }

    @Test
    void packageDescribesEveryColumnOfEveryTable() throws IOException {
        JsonNode json = new ObjectMapper().readTree(text("datapackage.json"));
        assertEquals("tabular-data-package", json.path("profile").textValue());
        assertEquals("CC-BY-4.0", json.at("/licenses/0/name").textValue());
        for (JsonNode resource : json.path("resources")) {
            String path = resource.path("path").textValue();
            List<String> fields = new ArrayList<>();
            resource.at("/schema/fields")
                    .forEach(field -> fields.add(field.path("name").textValue()));
            assertEquals(table(path.replace(".csv", "")).getHeaderNames(), fields);
            assertTrue(resource.path("name").textValue().matches("[-a-z0-9._/]+"));
        }
    }

    @Test
    void columnHasATypeWhenAllItsCellsHaveIt() throws IOException {
        JsonNode fields = new ObjectMapper().readTree(text("datapackage.json")).at("/resources/1/schema/fields");
        assertEquals("date", type(fields, "founded"));
        assertEquals("string", type(fields, "staff"), "a number and a text");
        assertEquals("string", type(fields, "motto"), "several values");
    }

    private static String type(JsonNode fields, String name) {
        for (JsonNode field : fields) {
            if (field.path("name").textValue().equals(name)) {
                return field.path("type").textValue();
            }
        }
        throw new AssertionError(name);
    }

    private static CSVParser table(String name) throws IOException {
        return CSVParser.parse(
                new StringReader(text(name + ".csv")),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }

    private static String text(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        catalog.find("tables/" + name).orElseThrow().content().write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
