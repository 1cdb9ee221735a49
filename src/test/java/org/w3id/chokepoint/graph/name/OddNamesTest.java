package org.w3id.chokepoint.graph.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/** Things with names that are no texts, in several languages, or alike; and what is typed to find them. */
class OddNamesTest {
    @TempDir
    static Path folder;

    private static KnowledgeGraph graph;
    private static EntityFinder finder;
    private static Labels labels;

    @BeforeAll
    static void load() {
        graph = new SmallWorkspace(folder).turtle("data/entities/a.ttl", """
                        cp:identifies cp:playsRole "identified" .
                        cp:book skos:inScheme cp:identifierScheme ; cp:writtenForm cp:none , "No\\\\. ([0-9]+) => $1" .
                        id:linked rdfs:label id:other , _:b ; skos:altLabel id:other ; a cp:Firm .
                        id:other rdfs:label "Other"@en ; a cp:Firm .
                        id:three rdfs:label "Drei"@de , "Three"@en , "三"@zh ; a cp:Firm .
                        id:two rdfs:label "Deux"@fr , "Zwei"@de , "Ohne" ; a cp:Firm .
                        id:twice rdfs:label "B"@en , "A"@en , "C"@EN ; a cp:Lab .
                        id:bmp rdfs:label "𝒳 Labs"@en ; a cp:Lab .
                        id:book1 cp:identifies id:other ; skos:inScheme cp:book ; skos:notation "17" , cp:seventeen .
                        id:with.dot a cp:Lab . id:with-dash a cp:Lab .
                        """).load();
        finder = new EntityFinder(graph);
        labels = new Labels(graph);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            other            | other
            OTHER            | other
            ' Other '        | other
            <https://w3id.org/chokepoint/id/other> | other
            'No. 17'         | other
            Drei             | three
            三               | three
            Ohne             | two
            𝒳 Labs           | bmp
            X labs           | bmp
            with.dot         | with.dot
            id:with-dash     | with-dash
            c                | twice
            """)
    void nameFindsItsThing(String text, String id) {
        assertEquals(Set.of(id), ids(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "*", "**", "\\E", "*\\E(", "<>", "<", ":", "id:", "a:b:c", "\u0000", "𝒳", "No. 18", "%20",
                "../oth", "othe/", "\uD835"
            })
    void whatIsNoNameFindsNothing(String text) {
        assertEquals(Set.of(), ids(text));
    }

    @ParameterizedTest
    @CsvSource({
        "three, en, Three",
        "three, de, Drei",
        "three, DE, Drei",
        "three, fr, Three",
        "two, en, Ohne",
        "two, fr, Deux",
        "twice, en, A",
        "linked, en, ''"
    })
    void labelIsInTheLanguageAskedForElseEnglishElseTheFirst(String id, String language, String label) {
        assertEquals(label, labels.of(node(id), language).orElse(""));
    }

    @Test
    void thingWithoutATextHasItsShortName() {
        assertEquals("id:linked", labels.text(node("linked")));
        assertEquals("https://elsewhere.example/x", labels.text(NodeFactory.createURI("https://elsewhere.example/x")));
        assertTrue(labels.text(NodeFactory.createBlankNode("b0")).startsWith("_:"));
        assertEquals("three", EntityFinder.localName(node("three")));
    }

    @Test
    void namesForSuggestionsAreTextsOfTheClass() {
        Set<String> known = finder.known(Optional.of("cp:Lab"));
        assertTrue(known.containsAll(Set.of("bmp", "𝒳 Labs", "twice", "A", "with.dot")), known.toString());
        assertFalse(known.contains("Other"), known.toString());
        assertTrue(finder.known(Optional.empty()).containsAll(Set.of("Other", "linked", "Zwei")));
    }

    @ParameterizedTest
    @CsvSource({
        "id:a, true",
        "a, true",
        "http://e.org/a?b=c#d, true",
        "http://e.org/a b, false",
        "http://e.org/<a>, false",
        "urn:isbn:1, true",
        "http://e.org/é華, true",
        "'', true"
    })
    void absoluteIrisAreToldFromOtherTexts(String text, boolean iri) {
        assertEquals(iri, finder.isIri(text));
    }

    @Test
    void kindOfAThingIsAnyOfItsClasses() {
        assertTrue(finder.isInstance(node("bmp"), "cp:Lab"));
        assertFalse(finder.isInstance(node("bmp"), "cp:Firm"));
        assertFalse(finder.isInstance(node("absent"), "cp:Lab"));
    }

    @Test
    void suggestionsAreNearAndFew() {
        List<String> names = List.of("developer", "developers", "develops", "develop", "deploys", "x");
        assertEquals(List.of("develops", "develop", "developers"), Suggestions.nearest("develops", names));
        assertEquals(List.of(), Suggestions.nearest("zzzz", names));
        assertEquals(List.of(), Suggestions.nearest("", names));
        assertEquals(List.of(), Suggestions.nearest("d".repeat(201), names));
        assertEquals(List.of("x"), Suggestions.nearest("X", List.of("x", "x")));
        assertEquals("did you mean x? see all", Suggestions.remedy("X", names, "see all"));
        assertEquals("see all", Suggestions.remedy("qqqq", names, "see all"));
    }

    private static Set<String> ids(String text) {
        return finder.find(text).stream().map(EntityFinder::localName).collect(Collectors.toSet());
    }

    private static Node node(String id) {
        return graph.names().entity(id);
    }
}
