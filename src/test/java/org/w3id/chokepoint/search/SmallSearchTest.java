package org.w3id.chokepoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;

/** What people type, over a few things whose names are chosen to be mistaken for each other. */
class SmallSearchTest {

    @TempDir
    static Path root;

    private static SearchIndex index;

    @BeforeAll
    static void load() {
        index = SmallNames.index(root);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Huaxing Semiconductor Co., Ltd. | huaxing
            huaxing semiconductor           | huaxing
            HUAXING SEMICONDUCTOR           | huaxing
            Huaxing Semiconducter           | huaxing
            Huxaing Semiconductor           | huaxing
            Semiconductor Huaxing           | huaxing
            HuaxingSemiconductor            | huaxing
            hxs                             | huaxing
            华星半导体                        | huaxing
            華星半導體                        | huaxing
            华星半导体有限公司                  | huaxing
            huaxing lab                     | huaxing-labs
            Northwind Agency                | northwind-agency
            North wind                      | northwind
            Lowe & Sohne                    | lowe
            löwe söhne                      | lowe
            744.11                          | rule-744
            15 CFR 744.11                   | rule-744
            15cfr744.11                     | rule-744
            X                               | one
            """)
    void theFirstHitIsTheOneMeant(String text, String id) {
        assertEquals(id, ids(text).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "qqqqqq", "全然不同", "\u0000", "AND OR NOT", "*", "name:*", "((("})
    void whatIsLikeNothingIsFoundNowhere(String text) {
        assertEquals(List.of(), index.find(text));
    }

    @Test
    void sameNameBeatsTheBeginningOfALongerOne() {
        assertEquals(List.of("northwind", "northwind-agency"), ids("Northwind"));
        assertEquals(100, index.find("Northwind").get(0).score());
        assertTrue(index.find("Northwind").get(1).score() < 100);
    }

    @Test
    void aliasIsAlmostAsGoodAsTheLabelAndSaysWhatMatched() {
        SearchHit hit = index.find("HXS").get(0);
        assertEquals("HXS", hit.matched());
        assertTrue(hit.isExact());
        assertTrue(hit.score() < 100);
    }

    @Test
    void typingErrorIsNoExactHit() {
        assertFalse(index.find("Northwnd").get(0).isExact());
    }

    @Test
    void ofTwoWithOneNameTheBetterKnownComesFirst() {
        assertEquals(List.of("twin-known", "twin-unknown"), ids("Twin Systems"));
    }

    @Test
    void scoresFallFromHitToHit() {
        List<Double> scores =
                index.find("Huaxing").stream().map(SearchHit::score).toList();
        assertEquals(
                scores.stream()
                        .sorted((one, other) -> Double.compare(other, one))
                        .toList(),
                scores);
        assertTrue(scores.size() >= 2);
    }

    @Test
    void whatHasNoNameOrNoClassIsNotFound() {
        assertFalse(ids("nameless").contains("nameless"));
        assertFalse(ids("Classless Thing").contains("classless"));
    }

    @Test
    void thingIsFoundByItsIri() {
        Node northwind = NodeFactory.createURI(SmallWorkspace.NAMES.entities() + "northwind");
        assertEquals(northwind, index.thing(northwind).orElseThrow().thing());
        assertTrue(index.thing(term("Firm")).isEmpty());
    }

    @Test
    void sameTextGivesTheSameOrderEachTime() {
        assertEquals(ids("Huaxing Northwind"), ids("Huaxing Northwind"));
    }

    private static List<String> ids(String text) {
        return index.find(text).stream().map(SmallSearchTest::id).toList();
    }

    private static String id(SearchHit hit) {
        return hit.thing().getURI().substring(SmallWorkspace.NAMES.entities().length());
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SmallWorkspace.NAMES.terms() + name);
    }

    /** As when a page is pasted into the field; nobody waits for it, and it is no fault of the server. */
    @ParameterizedTest
    @CsvSource({
        "x, 100000",
        "x, 500",
        "'a b ', 125",
        "华, 500",
        "'ab cd ', 83",
        "'Northwind ', 5000",
        "华, 50000",
        "'a b ', 50000",
        "𝒳, 50000",
        "'\u0301', 50000",
        "'Huaxing Semiconductor Co., Ltd. ', 3000"
    })
    void longTextIsNoFault(String part, int times) {
        assertTimeout(Duration.ofSeconds(10), () -> index.find(part.repeat(times)));
    }
}
