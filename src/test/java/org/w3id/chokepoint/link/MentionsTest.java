package org.w3id.chokepoint.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.w3id.chokepoint.SmallWorkspace;

/** Names of entities in running text, each at its place. */
class MentionsTest {
    private static Mentions mentions;

    @BeforeContainer
    static void load() throws Exception {
        Path root = Files.createTempDirectory("mentions");
        root.toFile().deleteOnExit();
        mentions = Mentions.of(new SmallWorkspace(root)
                .turtle("data/entities/all.ttl", """
                        id:acme rdfs:label "Acme"@en , "艾克米"@zh ; skos:altLabel "A.C.M.E."@en .
                        id:acme-labs rdfs:label "Acme Labs"@en .
                        id:us rdfs:label "United States"@en ; skos:altLabel "US"@en .
                        id:bis rdfs:label "Bureau of Industry and Security"@en .
                        id:twin-one rdfs:label "Twin"@en .
                        id:twin-two rdfs:label "Twin"@en .
                        id:lion rdfs:label "Löwe & Söhne"@de .
                        """)
                .load()
                .dataset()
                .getDefaultGraph());
    }

    @Example
    void longestNameCounts() {
        assertEquals(List.of("Acme Labs=acme-labs"), found("We met Acme Labs today."));
        assertEquals(List.of("Acme=acme"), found("We met Acme today."));
    }

    @Example
    void namesComeInTheOrderOfTheText() {
        assertEquals(
                List.of("Acme=acme", "United States=us", "Acme=acme"),
                found("Acme left the United States; Acme came back."));
    }

    @Example
    void articleIsNoPartOfAName() {
        assertEquals(4, mentions.in("The United States agreed.").get(0).start());
    }

    @Example
    void wordInSmallLettersIsNoCountry() {
        assertEquals(List.of(), found("tell us more"));
        assertEquals(List.of("US=us"), found("tell US officials"));
    }

    @Example
    void chineseNeedsNoBlanks() {
        assertEquals(List.of("艾克米=acme"), found("据报道艾克米将扩产"));
    }

    @Example
    void nameOfTwoNamesBoth() {
        assertEquals(List.of("Twin=twin-one,twin-two"), found("Twin"));
    }

    @Example
    void nameMayStandInBracketsOrQuotes() {
        assertEquals(List.of("Acme=acme"), found("(\"Acme\")"));
        assertEquals(List.of("Acme=acme"), found("«Acme»"));
    }

    @Example
    void possessiveDoesNotHideTheName() {
        assertEquals(1, mentions.in("Acme's chips").size());
        assertEquals(1, mentions.in("Acme’s chips").size());
    }

    @Example
    void hyphenAndSlashJoinTwoNamesOrANameAndAWord() {
        assertEquals(List.of("US=us", "Acme=acme"), found("US-Acme relations"));
        assertEquals(List.of("US=us", "Acme=acme"), found("US/Acme"));
        assertEquals(List.of("Acme=acme"), found("Acme-made chips"));
        assertEquals(List.of("US=us"), found("non-US firms"));
    }

    @Example
    void partOfALongerNameIsNoMention() {
        assertEquals(List.of(), found("Acme-Neo"));
        assertEquals(List.of(), found("Acme-7B"));
        assertEquals(List.of(), found("Neo-Acme"));
    }

    @Example
    void partOfAWordIsNoName() {
        assertEquals(List.of(), found("Acmeist poets"));
    }

    @Example
    void nameOverALineBreakIsFound() {
        assertEquals("bis", found("the Bureau of Industry\nand Security").get(0).replaceFirst("(?s).*=", ""));
    }

    @Example
    void lettersOfOtherLanguagesAreFound() {
        assertEquals(1, mentions.in("bei Löwe & Söhne").size());
    }

    @Example
    void emptyTextMentionsNothing() {
        assertEquals(List.of(), mentions.in(""));
        assertEquals(List.of(), mentions.in(" \n\t—"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Acme", "Labs", "US", "us", "the", "艾克米", "Twin", ",", "\n", "😀", "U.S.", "&", "x", "Bureau")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 200)
    void placesAreThoseOfTheNamesAndDoNotOverlap(@ForAll("texts") String text) {
        int end = 0;
        for (Mentions.Mention mention : mentions.in(text)) {
            assertEquals(text.substring(mention.start(), mention.end()), mention.text());
            assertTrue(mention.start() >= end && !mention.entities().isEmpty());
            end = mention.end();
        }
    }

    @Property(tries = 200)
    void whatIsWrittenBehindDoesNotTakeAwayWhatIsBefore(@ForAll("texts") String text) {
        List<String> alone = found(text);
        List<String> followed = found(text + " . Nothing else");
        assertEquals(alone, followed);
    }

    private static List<String> found(String text) {
        return mentions.in(text).stream()
                .map(mention -> mention.text() + "="
                        + mention.entities().stream()
                                .map(entity -> entity.getURI()
                                        .substring(
                                                SmallWorkspace.NAMES.entities().length()))
                                .sorted()
                                .collect(Collectors.joining(",")))
                .toList();
    }
}
