package org.w3id.chokepoint.query.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a data frame reads from the plain JSON: each value with its type, and of which whole it is a part. */
class JsonWriterTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            1                                      ; 1
            007                                    ; 7
            -0                                     ; 0
            1.50                                   ; 1.50
            123456789012345678901234567890         ; 123456789012345678901234567890
            0.1000000000000000055511151231257827   ; 0.1000000000000000055511151231257827
            1e26                                   ; 1.0E26
            "0.1"^^xsd:float                       ; 0.1
            "NaN"^^xsd:double                      ; "NaN"
            "INF"^^xsd:double                      ; "INF"
            "7"^^xsd:byte                          ; 7
            true                                   ; true
            "0"^^xsd:boolean                       ; false
            "one"^^xsd:integer                     ; "one"
            "2024-02-30"^^xsd:date                 ; "2024-02-30"
            "2024-05-08"^^xsd:date                 ; "2024-05-08"
            "2024-05-08+08:00"^^xsd:date           ; "2024-05-08+08:00"
            "2024"^^xsd:gYear                      ; "2024"
            "P1D"^^xsd:duration                    ; "P1D"
            "x"^^<urn:type>                        ; "x"
            "a"@zh-Hans                            ; "a"
            ""                                     ; ""
            "𝒳 \\n \\" \\u0007"                    ; "𝒳 \\n \\" \\u0007"
            <https://w3id.org/chokepoint/id/rex>   ; "https://w3id.org/chokepoint/id/rex"
            """)
    void valueHasItsType(String term, String json) throws IOException {
        JsonNode row = row(OddAnswers.of(OddAnswers.term(term)), 0);
        assertEquals(new ObjectMapper().readTree(json).toString(), row.get("x").toString());
    }

    @Test
    void integerBeyondAnyDoubleStaysWhole() throws IOException {
        String digits = "9".repeat(400);
        assertTrue(text(OddAnswers.of(OddAnswers.term(digits))).contains(" " + digits), "as a number");
    }

    @Test
    void nameStandsBesideAThing() throws IOException {
        JsonNode json = json(
                OddAnswers.of(OddAnswers.term("<https://w3id.org/chokepoint/id/rex>"), OddAnswers.term("1")), Map.of());
        assertEquals("[\"x\",\"xLabel\"]", json.get("columns").toString());
        assertEquals("Rex 𝒳", json.get("rows").get(0).get("xLabel").asText());
        assertEquals("1", json.get("rows").get(1).get("xLabel").asText());
    }

    @Test
    void missingValueIsNull() throws IOException {
        Answer.Rows rows = new Answer.Rows(
                List.of("x", "y"),
                Set.of("y"),
                List.of(BindingFactory.binding(Var.alloc("x"), NodeFactory.createLiteralString("a"))));
        assertEquals("{\"x\":\"a\",\"y\":null,\"yLabel\":null}", row(rows, 0).toString());
    }

    @Test
    void partSaysOfWhichWhole() throws IOException {
        Answer.Rows all = OddAnswers.of(OddAnswers.term("1"), OddAnswers.term("2"), OddAnswers.term("3"));
        JsonNode meta = json(all.part(1, OptionalLong.of(1)), Map.of("query", "q", Answer.EMPTY, "why"))
                .get("meta");
        assertEquals("{\"query\":\"q\",\"offset\":1,\"total\":3,\"complete\":false}", meta.toString());
        assertTrue(json(all, Map.of()).get("meta").get("complete").asBoolean());
    }

    @Test
    void emptyAnswerSaysWhy() throws IOException {
        JsonNode meta =
                json(OddAnswers.of(), Map.of(Answer.EMPTY, "nobody is listed")).get("meta");
        assertEquals("nobody is listed", meta.get("empty").asText());
        assertFalse(json(OddAnswers.of(OddAnswers.term("1")), Map.of(Answer.EMPTY, "nobody"))
                .get("meta")
                .has("empty"));
    }

    @Test
    void truthIsOneValue() throws IOException {
        assertEquals(
                "{\"meta\":{},\"boolean\":false}",
                json(new Answer.Truth(false), Map.of()).toString());
    }

    private static JsonNode row(Answer.Rows answer, int place) throws IOException {
        return json(answer, Map.of()).get("rows").get(place);
    }

    private static JsonNode json(Answer answer, Map<String, String> about) throws IOException {
        return new ObjectMapper().readTree(OddAnswers.written(AnswerFormats.LABELLED, "json", answer, about));
    }

    private static String text(Answer answer) {
        return new String(
                OddAnswers.written(AnswerFormats.LABELLED, "json", answer, Map.of()),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
