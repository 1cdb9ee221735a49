package org.w3id.chokepoint.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3id.chokepoint.graph.name.NameKey;

/** How alike two names are counted. */
class NameSimilarityTest {

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("acme", "north", "wind", "systems", "华为", "技术", "x", "744.11", "co", "ltd", "Löwe")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 300)
    void likenessIsFromNothingToAHundred(@ForAll("names") String one, @ForAll("names") String other) {
        double score = of(one, other);
        assertTrue(score >= 0 && score <= NameSimilarity.SAME, one + " / " + other + " " + score);
    }

    @Property(tries = 300)
    void nothingIsMoreLikeANameThanItself(@ForAll("names") String one, @ForAll("names") String other) {
        assertEquals(NameSimilarity.SAME, of(one, one));
        assertTrue(of(one, other) <= of(one, one));
    }

    @Property(tries = 300)
    void caseDoesNotMatter(@ForAll("names") String one, @ForAll("names") String other) {
        assertEquals(of(one, other), of(one.toUpperCase(java.util.Locale.ROOT), other));
    }

    @Example
    void nearerNameScoresMore() {
        assertTrue(of("Northwind", "Northwind Ltd.") > of("Northwind", "Northwind Systems"));
        assertTrue(of("Northwnd", "Northwind") > of("Nrthwnd", "Northwind"));
        assertTrue(of("Northwind Systems", "Systems Northwind") > of("Northwind Systems", "Northwind"));
    }

    /** A word that was asked for many times is still one word of the name. */
    @Example
    void repeatedWordScoresNoMoreThanOnce() {
        assertTrue(of("acme acme acme", "acme") < of("acme", "acme north"));
        assertTrue(of("acme acme", "acme north") < of("acme", "acme north"));
        assertTrue(of("systems system systemz systemx systemy", "systems") < of("systems", "systems north"));
    }

    @Example
    void labelCountsMoreThanAnAlias() {
        SearchName name = SearchName.of(NameKey.of("Northwind"));
        assertTrue(NameSimilarity.of(name, name, true) > NameSimilarity.of(name, name, false));
    }

    @Example
    void anotherWordIsNoTypingError() {
        assertTrue(of("cat", "dog") < 30);
        assertTrue(of("Micron", "Macron") < 92);
    }

    private static double of(String asked, String name) {
        return NameSimilarity.of(SearchName.of(NameKey.of(asked)), SearchName.of(NameKey.of(name)), true);
    }
}
