package org.w3id.chokepoint.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVRecord;
import org.w3id.chokepoint.graph.ReleaseId;

/** What a data frame reads from the tables is what the graph says, whatever texts it holds. */
class ClassTablePropertiesTest {
    private static final ReleaseId ID = new ReleaseId("1.0", "state");

    @Provide
    Arbitrary<List<Set<String>>> mottos() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of("a", "|", "\\", "\"", ",", "\n", "\r", "中", "é", " ", "😀")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(5)
                        .map(signs -> String.join("", signs)),
                Arbitraries.of("a|b", "a\\", "\\|", "|", "\\\\", "=1+1", "null", "NA"));
        return texts.set().ofMaxSize(3).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 150)
    void valuesOfACellComeApartAgain(@ForAll("mottos") List<Set<String>> mottos) throws IOException {
        List<CSVRecord> rows = Firms.rows(Firms.table(Firms.graph(mottos)));
        boolean several = mottos.stream().anyMatch(each -> each.size() > 1);
        for (int place = 0; place < mottos.size(); place++) {
            String cell = rows.get(place).isMapped("motto") ? rows.get(place).get("motto") : "";
            assertEquals(mottos.get(place), several ? parts(cell) : single(cell), cell);
        }
    }

    @Property(tries = 60)
    void everyThingHasOneRowAndEveryRowAllColumns(@ForAll("mottos") List<Set<String>> mottos) throws IOException {
        ClassTable table = Firms.table(Firms.graph(mottos));
        List<CSVRecord> rows = Firms.rows(table);
        assertEquals(mottos.size(), rows.size());
        rows.forEach(row -> assertEquals(table.columns().headings().size(), row.size()));
        assertEquals(
                mottos.size(),
                rows.stream().map(row -> row.get("iri")).distinct().count());
    }

    @Property(tries = 60)
    void headingsOfTheTableAreTheFieldsOfItsDescription(@ForAll("mottos") List<Set<String>> mottos) throws IOException {
        ClassTable table = Firms.table(Firms.graph(mottos));
        List<String> fields = new ArrayList<>();
        description(table)
                .get("resources")
                .get(0)
                .get("schema")
                .get("fields")
                .forEach(field -> fields.add(field.get("name").asText()));
        assertEquals(table.columns().headings(), fields);
        assertEquals(fields.size(), fields.stream().distinct().count());
    }

    private static Set<String> single(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell);
    }

    /** As the description says: a bar parts values, and a backslash stands before what is no sign of its own. */
    private static Set<String> parts(String cell) {
        Set<String> parts = new TreeSet<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char sign = cell.charAt(at);
            if (sign == '\\' && at + 1 < cell.length()) {
                part.append(cell.charAt(++at));
            } else if (sign == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(sign);
            }
        }
        if (!cell.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static JsonNode description(ClassTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DataPackage(List.of(table), ID).write(out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
