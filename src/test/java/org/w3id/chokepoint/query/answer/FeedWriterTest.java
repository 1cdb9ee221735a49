package org.w3id.chokepoint.query.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers of feeds find new, and what stays one entry. */
class FeedWriterTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "2024-05-08"^^xsd:date                       ; 2024-05-08T00:00:00Z
            "2024-05-08+08:00"^^xsd:date                 ; 2024-05-08T00:00:00+08:00
            "2024-05-08T10:11:12"^^xsd:dateTime          ; 2024-05-08T10:11:12Z
            "2024-05-08T10:11:12.5-05:00"^^xsd:dateTime  ; 2024-05-08T10:11:12.5-05:00
            "2024-05"^^xsd:gYearMonth                    ; 2024-05-01T00:00:00Z
            "2024"^^xsd:gYear                            ; 2024-01-01T00:00:00Z
            "2024-02-30"^^xsd:date                       ; 1970-01-01T00:00:00Z
            "2024-13"^^xsd:gYearMonth                    ; 1970-01-01T00:00:00Z
            "-0044-03-15"^^xsd:date                      ; 1970-01-01T00:00:00Z
            "12024-01-01"^^xsd:date                      ; 1970-01-01T00:00:00Z
            "2024-05-08T24:00:00Z"^^xsd:dateTime         ; 1970-01-01T00:00:00Z
            "2024-05-08"                                 ; 1970-01-01T00:00:00Z
            12                                           ; 1970-01-01T00:00:00Z
            """)
    void momentIsTheFirstThatADateMayMean(String term, String moment) throws IOException {
        JsonNode item = items(OddAnswers.of(OddAnswers.term(term))).get(0);
        assertEquals(moment, item.get("date_modified").asText());
        OffsetDateTime.parse(item.get("date_modified").asText());
    }

    @Test
    void latestComesFirstWhateverTheTimeZone() throws IOException {
        JsonNode items = items(OddAnswers.of(
                OddAnswers.term("\"2024-05-08T01:00:00+08:00\"^^xsd:dateTime"),
                OddAnswers.term("\"2024-05-07T23:00:00Z\"^^xsd:dateTime"),
                OddAnswers.term("\"2025\"^^xsd:gYear")));
        assertEquals(
                List.of("2025-01-01T00:00:00Z", "2024-05-07T23:00:00Z", "2024-05-08T01:00:00+08:00"),
                List.of(moment(items, 0), moment(items, 1), moment(items, 2)));
    }

    @Test
    void entryHasOneNameForEver() throws IOException {
        Answer.Rows row = rows("<urn:a>", "\"2024-05-08\"^^xsd:date", "\"a note\"");
        Answer.Rows reworded = rows("<urn:a>", "\"2024-05-08\"^^xsd:date", "\"a better note\"");
        Answer.Rows corrected = rows("<urn:a>", "\"2024-05-09\"^^xsd:date", "\"a note\"");
        assertEquals(id(row), id(reworded));
        assertNotEquals(id(row), id(corrected));
    }

    @Test
    void rowsThatAreAlikeAreEntriesOfTheirOwn() throws IOException {
        JsonNode items = items(OddAnswers.of(OddAnswers.term("\"a\""), OddAnswers.term("\"b\"")));
        assertNotEquals(items.get(0).get("id").asText(), items.get(1).get("id").asText());
    }

    @Test
    void entryLinksToItsFirstThingAndNamesAll() throws IOException {
        JsonNode item = items(rows("<https://w3id.org/chokepoint/id/rex>", "\"2024-05-08\"^^xsd:date", "<urn:b>"))
                .get(0);
        assertEquals("https://w3id.org/chokepoint/id/rex", item.get("url").asText());
        assertEquals("Rex 𝒳 · urn:b", item.get("title").asText());
        assertTrue(item.get("content_text").asText().contains("on: 2024-05-08"), item.toString());
    }

    @Test
    void titleIsMadeOfWhatIsShortUnlessNothingIs() throws IOException {
        assertEquals(
                "short",
                items(rows("\"short\"", "\"" + "long ".repeat(40) + "\"", "1"))
                        .get(0)
                        .get("title")
                        .asText()
                        .split(" · ")[0]);
        assertFalse(items(OddAnswers.of(OddAnswers.term("\"" + "long ".repeat(40) + "\"")))
                .get(0)
                .get("title")
                .asText()
                .isEmpty());
    }

    @Test
    void controlCharactersAreReplaced() throws IOException {
        String title = items(OddAnswers.of(org.apache.jena.graph.NodeFactory.createLiteralString("a\u0007b\uD800")))
                .get(0)
                .get("title")
                .asText();
        assertEquals("a\uFFFDb\uFFFD", title);
    }

    @Test
    void feedOfOneArgumentIsAnotherAndTheDayAskedAboutIsNone() throws IOException {
        Map<String, String> about =
                Map.of("query", "changes", "parameter.thing", "a b", "parameter.asOf", "2024-05-08");
        String id = feed(OddAnswers.of(), about).get("home_page_url").asText();
        assertEquals("https://w3id.org/chokepoint/query/changes?thing=a+b", id);
    }

    @Test
    void truthIsAFeedWithoutEntries() throws IOException {
        assertEquals(0, feed(new Answer.Truth(true), Map.of()).get("items").size());
    }

    private static Answer.Rows rows(String thing, String on, String note) {
        return new Answer.Rows(
                List.of("thing", "on", "note"),
                Set.of("thing"),
                List.of(BindingFactory.binding(
                        Var.alloc("thing"), term(thing), Var.alloc("on"), term(on), Var.alloc("note"), term(note))));
    }

    private static Node term(String text) {
        return OddAnswers.term(text);
    }

    private static String id(Answer.Rows rows) throws IOException {
        return items(rows).get(0).get("id").asText();
    }

    private static String moment(JsonNode items, int place) {
        return items.get(place).get("date_modified").asText();
    }

    private static JsonNode items(Answer answer) throws IOException {
        return feed(answer, Map.of("query", "q")).get("items");
    }

    private static JsonNode feed(Answer answer, Map<String, String> about) throws IOException {
        return new ObjectMapper().readTree(OddAnswers.written(AnswerFormats.LABELLED, "feed", answer, about));
    }
}
