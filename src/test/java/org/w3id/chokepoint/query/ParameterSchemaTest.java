package org.w3id.chokepoint.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.query.catalog.Parameter;

/** What programs and forms are told of a parameter: its type, its values, and what is an example. */
class ParameterSchemaTest {
    @TempDir
    static Path folder;

    private static Dogs dogs;

    @BeforeAll
    static void open() {
        dogs = Dogs.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            born  ; {"type":"string","default":"today","examples":["2024-05-08","today"]}
            least ; {"type":"integer","default":0,"examples":[3]}
            tame  ; {"type":"boolean","examples":[true]}
            word  ; {"type":"string","examples":["export"]}
            see   ; {"type":"string","examples":["https://example.org/thing"]}
            mood  ; {"type":"string","x-members":"cp:moods","enum":["bad","good"],"examples":["affirms"]}
            who   ; {"type":"array","items":{"type":"string","x-members":"cp:Dog","examples":["huawei, id:huawei","\\"Huawei\\""]}}
            """)
    void schemaHasTypeDefaultAndExamples(String name, String schema) {
        JsonObject json = new ParameterSchema(dogs.runner()).of(dogs.query(), parameter(name));
        assertEquals(JSON.parse(schema), json);
    }

    @Test
    void membersOfAClassAreOfferedByTheirNames() {
        List<ParameterValues.Choice> choices = new ParameterValues(dogs.runner()).of(dogs.query(), parameter("who"));
        assertEquals(
                List.of("fido Fido", "king2 King", "rex Rex"),
                choices.stream()
                        .map(choice -> choice.text() + " " + choice.label())
                        .toList());
    }

    @Test
    void membersOfASchemeAreOfferedWithTheirLabels() {
        List<ParameterValues.Choice> choices = new ParameterValues(dogs.runner()).of(dogs.query(), parameter("mood"));
        assertEquals(
                List.of("cp:bad", "in good mood"),
                choices.stream().map(ParameterValues.Choice::label).toList());
    }

    @Test
    void everyOfferedValueIsUnderstood() {
        for (String name : List.of("who", "mood", "tame")) {
            for (ParameterValues.Choice choice : new ParameterValues(dogs.runner()).of(dogs.query(), parameter(name))) {
                assertFalse(dogs.runner()
                        .bind(dogs.query(), java.util.Map.of(name, List.of(choice.text())), RowRange.ALL)
                        .terms()
                        .isEmpty());
            }
        }
    }

    @Test
    void onlyListsAreClosed() {
        assertTrue(ParameterValues.closed(parameter("mood")) && ParameterValues.closed(parameter("tame")));
        assertFalse(ParameterValues.closed(parameter("who")) || ParameterValues.closed(parameter("born")));
        assertEquals(List.of(), new ParameterValues(dogs.runner()).of(dogs.query(), parameter("born")));
    }

    private static Parameter parameter(String name) {
        return dogs.query().parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
