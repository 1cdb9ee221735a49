package org.w3id.chokepoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;

/** Things of one kind, by name or all, and how many there are of each. */
class KindsOfHitsTest {

    @TempDir
    static Path root;

    private static SearchIndex index;

    @BeforeAll
    static void load() {
        index = SmallNames.index(root);
    }

    @Test
    void kindKeepsThingsOfTheClassAndOfThoseBelow() {
        assertEquals(List.of("northwind"), ids("Northwind", "Firm"));
        assertEquals(List.of("northwind-agency"), ids("Northwind", "Agency"));
        assertEquals(List.of("northwind", "northwind-agency"), ids("Northwind", "Agent"));
        assertEquals(List.of(), ids("Northwind", "Rule"));
    }

    @Test
    void kindsTellHowManyOfEachThereAreWhateverKindWasChosen() {
        SearchResult result = SearchResult.of(index, Optional.of("Northwind"), Optional.of(term("Agency")));
        assertEquals(1, result.hits().size());
        assertEquals("{agency=1, firm=1}", names(result));
    }

    @Test
    void kindWithoutTextListsItsMembers() {
        SearchResult result = SearchResult.of(index, Optional.empty(), Optional.of(term("Rule")));
        assertEquals(
                List.of("rule-744"),
                result.hits().stream().map(KindsOfHitsTest::id).toList());
    }

    @Test
    void neitherTextNorKindFindsNothing() {
        SearchResult result = SearchResult.of(index, Optional.empty(), Optional.empty());
        assertEquals("[] {}", result.hits() + " " + result.kinds());
    }

    @Test
    void largestKindComesFirst() {
        assertEquals(
                List.of("Agent", "Firm", "Agency", "Rule"),
                index.kinds().keySet().stream()
                        .map(kind -> kind.getURI()
                                .substring(SmallWorkspace.NAMES.terms().length()))
                        .toList());
        assertEquals(8L, index.kinds().get(term("Agent")));
    }

    @Test
    void membersAreInTheOrderOfTheirNames() {
        List<String> firms = SearchResult.of(index, Optional.empty(), Optional.of(term("Firm"))).hits().stream()
                .map(KindsOfHitsTest::id)
                .toList();
        assertEquals(7, firms.size(), firms.toString());
        assertTrue(firms.indexOf("huaxing-labs") < firms.indexOf("northwind"), firms.toString());
        assertTrue(firms.indexOf("northwind") < firms.indexOf("twin-known"), firms.toString());
    }

    @Test
    void classThatNobodyHasIsEmpty() {
        assertEquals("[] {}", text(SearchResult.of(index, Optional.empty(), Optional.of(term("Ship")))));
        assertEquals(
                0,
                SearchResult.of(index, Optional.of("Northwind"), Optional.of(term("Ship")))
                        .hits()
                        .size());
    }

    private static String text(SearchResult result) {
        return result.hits() + " " + result.kinds();
    }

    private static String names(SearchResult result) {
        return new java.util.TreeMap<>(result.kinds().entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                kind -> kind.getKey()
                                        .getURI()
                                        .substring(SmallWorkspace.NAMES.terms().length())
                                        .toLowerCase(java.util.Locale.ROOT),
                                java.util.Map.Entry::getValue)))
                .toString();
    }

    private static List<String> ids(String text, String kind) {
        return SearchResult.of(index, Optional.of(text), Optional.of(term(kind))).hits().stream()
                .map(KindsOfHitsTest::id)
                .toList();
    }

    private static String id(SearchHit hit) {
        return hit.thing().getURI().substring(SmallWorkspace.NAMES.entities().length());
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SmallWorkspace.NAMES.terms() + name);
    }
}
