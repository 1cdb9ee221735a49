package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;

/** How the parts of a page show rows in each layout, with names in many scripts, of any length, and with none. */
class BlockLayoutsTest {
    private static final String LONG = "very long name ".repeat(400).strip();

    @RegisterExtension
    static SmallServer server = SmallServer.with(BlockLayoutsTest::write);

    private static void write(SmallWorkspace workspace) {
        workspace.turtle("data/sources/meetings.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/source/meetings> dct:title "Meetings" .
                        id:meet a cp:Meeting ; rdfs:label "Meet"@en .
                        id:empty a cp:Meeting ; rdfs:label "Empty"@en .
                        id:meet cp:saw id:hebrew , id:arabic , id:chinese , id:long , id:nameless , id:emoji .
                        id:hebrew rdfs:label "שלום (2024)"@he ; cp:did "sang" , "danced" .
                        id:arabic rdfs:label "مرحبا"@ar ; cp:did "sang" .
                        id:chinese rdfs:label "艾克米公司"@zh ; cp:did "sang" .
                        id:long rdfs:label "LONG"@en ; cp:did "sang" .
                        id:nameless cp:did "sang" .
                        id:emoji rdfs:label "👩‍🔬 e\\u0301"@en ; cp:did "sang" .
                        """.replace("LONG", LONG)).turtle("data/sources/echo.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/source/echo> dct:title "Echo" .
                        id:meet cp:saw id:hebrew . id:hebrew cp:did "sang" .
                        """);
        for (String layout : new String[] {"table", "folded", "sentences", "lead", "facts"}) {
            workspace.file("queries/pages/entity/20-" + layout + "-of.rq", """
                    #+ title: By LAYOUT
                    #+ summary: Who was seen?
                    #+ description: Described for LAYOUT.
                    #+ tags: [entity]
                    #+ layout: LAYOUT
                    #+ empty: Nobody by LAYOUT.
                    #+ params:
                    #+   - {name: thing, type: entity, class: "cp:Meeting", default: meet, description: The meeting.}
                    PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                    SELECT ?who ?did ?never ?source WHERE { ?_thing_iri cp:saw ?who GRAPH ?source { ?who cp:did ?did } }
                    ORDER BY ?who ?did ?source
                    """.replace("LAYOUT", layout));
        }
        workspace.turtle("ontology/meeting.ttl", "cp:Meeting a owl:Class ; rdfs:label \"meeting\"@en .");
    }

    @ParameterizedTest
    @CsvSource({"table, 7", "folded, 7", "sentences, 7", "facts, 7"})
    void rowsThatDifferInTheirSourceAloneAreOneInEveryLayout(String layout, int rows) {
        String part = part(layout);
        int lines = part.split("(<tr><td|<li |<dd>)", -1).length - 1;
        assertEquals(rows, lines, part);
        assertTrue(part.contains("Echo</a>; <a"), part);
    }

    @Test
    void everyLayoutIsWholeMarkup() {
        Markup markup = Markup.of(page("meet")).requireHarmless();
        assertEquals(
                List.of("table-of", "folded-of", "sentences-of", "facts-of").stream()
                        .sorted()
                        .toList(),
                markup.tags("section").stream()
                        .map(tag -> tag.get("id"))
                        .filter(id -> id.endsWith("-of"))
                        .sorted()
                        .toList());
    }

    @Test
    void leadHasNoHeading() {
        String page = page("meet");
        assertFalse(page.contains("By lead") || page.contains("Described for lead"), page);
        assertTrue(page.contains("<p class=\"sentence\">"), page);
    }

    @Test
    void foldedPartSaysHowMuchItHides() {
        assertTrue(part("folded").contains("<summary>By folded (7)</summary>"), part("folded"));
    }

    @Test
    void factsNameWhatTheySpeakOfOnce() {
        assertEquals(2, part("facts").split("שלום", -1).length, part("facts"));
        assertEquals(3, part("table").split("שלום", -1).length, part("table"));
    }

    @ParameterizedTest
    @CsvSource({"he, שלום (2024)", "ar, مرحبا", "zh, 艾克米公司"})
    void nameOfAnotherLanguageSaysSoAndKeepsItsDirectionToItself(String language, String name) {
        for (String layout : new String[] {"table", "sentences", "facts"}) {
            assertTrue(
                    part(layout).contains("<span lang=\"" + language + "\" dir=\"auto\">" + name + "</span>"),
                    part(layout));
        }
    }

    @Test
    void longNameIsWholeAndNamelessThingHasItsShortForm() {
        assertTrue(part("table").contains(">" + LONG + "</a>"));
        assertTrue(part("table").contains(">id:nameless</a>"), part("table"));
        assertTrue(part("table").contains("👩‍🔬 e\u0301"), part("table"));
    }

    @Test
    void columnWithoutAValueStaysEmptyAndSentencesPassOverIt() {
        assertTrue(part("table").contains("<th scope=\"col\">never</th>"), part("table"));
        assertFalse(part("sentences").contains("  "), part("sentences"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "folded", "sentences", "facts", "lead"})
    void partWithoutRowsSaysWhyInEveryLayout(String layout) {
        String page = page("empty");
        assertTrue(page.contains("<p class=\"gap\">Nobody by " + layout + ".</p>"), page);
        Markup.of(page).requireHarmless();
    }

    private static String page(String thing) {
        return server.get("/id/" + thing + ".html").body();
    }

    private static String part(String layout) {
        String page = page("meet");
        int start = page.indexOf("<section id=\"" + layout + "-of\"");
        assertTrue(start > 0, page);
        return page.substring(start, page.indexOf("</section>", start));
    }
}
