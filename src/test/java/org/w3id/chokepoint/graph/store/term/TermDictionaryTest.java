package org.w3id.chokepoint.graph.store.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.chokepoint.graph.store.file.Section;
import org.w3id.chokepoint.graph.store.file.Sections;

/** Every term has one number and every number its term, whatever the texts share and however many there are. */
class TermDictionaryTest {

    @Provide
    Arbitrary<Set<Node>> terms() {
        Arbitrary<String> texts = Arbitraries.of(
                        "",
                        "a",
                        "ab",
                        "abc",
                        "b",
                        "é",
                        "華",
                        "𝒳",
                        "\n",
                        "\t",
                        "\u0000",
                        " ",
                        "1",
                        "true",
                        "x".repeat(200))
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(
                        texts.map(text -> NodeFactory.createURI("http://example.org/" + text.strip())),
                        texts.filter(text -> !text.isEmpty()).map(NodeFactory::createBlankNode),
                        texts.map(NodeFactory::createLiteralString),
                        texts.map(text -> NodeFactory.createLiteralLang(text, "en")),
                        texts.map(text -> NodeFactory.createLiteralLang(text, "zh-Hant-TW")),
                        texts.map(text -> NodeFactory.createLiteralDirLang(text, "ar", "rtl")),
                        texts.map(text -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger)),
                        texts.map(text -> NodeFactory.createLiteralDT(text, NodeFactory.getType("urn:type"))),
                        Arbitraries.integers()
                                .map(number -> NodeFactory.createLiteralDT(number + ".0", XSDDatatype.XSDdecimal)))
                .set()
                .ofMaxSize(60);
    }

    @Property(tries = 150)
    void eachTermHasANumberAndBack(@ForAll("terms") Set<Node> terms) {
        TermDictionary dictionary = dictionary(terms);
        assertEquals(terms.size(), dictionary.size());
        Set<Integer> ids = new HashSet<>();
        for (Node term : terms) {
            int id = dictionary.id(term);
            ids.add(id);
            assertEquals(term, dictionary.term(id));
        }
        assertEquals(terms.size(), ids.size());
    }

    @Property(tries = 60)
    void termsThatAreNotThereHaveNoNumber(@ForAll("terms") Set<Node> terms, @ForAll("terms") Set<Node> others) {
        TermDictionary dictionary = dictionary(terms);
        others.removeAll(terms);
        others.forEach(term -> assertEquals(TermDictionary.ABSENT, dictionary.id(term), term::toString));
    }

    @Property(tries = 60)
    void kindsFollowOneAnother(@ForAll("terms") Set<Node> terms) {
        TermDictionary dictionary = dictionary(terms);
        List<TermKind> kinds =
                IntStream.range(0, dictionary.size()).mapToObj(dictionary::kind).toList();
        assertEquals(kinds.stream().sorted().toList(), kinds);
        for (int id = 0; id < dictionary.size(); id++) {
            assertEquals(TermKind.of(dictionary.term(id)), dictionary.kind(id));
            assertTrue(dictionary.start(dictionary.kind(id)) <= id);
        }
    }

    @Example
    void dictionaryOfNothingKnowsNothing() {
        TermDictionary dictionary = dictionary(Set.of());
        assertEquals(0, dictionary.size());
        assertEquals(TermDictionary.ABSENT, dictionary.id(NodeFactory.createURI("urn:a")));
        assertEquals(0, dictionary.start(TermKind.OTHER));
    }

    @Example
    void variablesAndTriplesHaveNoNumber() {
        TermDictionary dictionary = dictionary(Set.of(NodeFactory.createURI("urn:a")));
        assertEquals(TermDictionary.ABSENT, dictionary.id(Node.ANY));
        assertEquals(TermDictionary.ABSENT, dictionary.id(NodeFactory.createVariable("a")));
        assertEquals(
                TermDictionary.ABSENT,
                dictionary.id(NodeFactory.createTripleTerm(
                        NodeFactory.createURI("urn:a"),
                        NodeFactory.createURI("urn:a"),
                        NodeFactory.createURI("urn:a"))));
    }

    @Example
    void tripleTermIsRefused() {
        Node a = NodeFactory.createURI("urn:a");
        assertThrows(IllegalArgumentException.class, () -> TermTypes.word(NodeFactory.createTripleTerm(a, a, a)));
    }

    /** More terms than a block, a page of kept terms and a byte of a number can hold, all of one beginning. */
    @Example
    void manyTermsOfOneBeginningAreToldApart() {
        List<Node> terms = new ArrayList<>();
        for (int n = 0; n < 3_000; n++) {
            terms.add(NodeFactory.createURI("http://example.org/a/rather/long/beginning/" + Integer.toString(n, 36)));
            terms.add(NodeFactory.createLiteralString("y".repeat(n % 300) + n));
        }
        TermDictionary dictionary = dictionary(terms);
        for (int n = terms.size() - 1; n >= 0; n -= 7) {
            assertEquals(terms.get(n), dictionary.term(dictionary.id(terms.get(n))));
        }
    }

    private static TermDictionary dictionary(Iterable<Node> terms) {
        List<Node> all = new ArrayList<>();
        terms.forEach(all::add);
        Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);
        new DictionaryWriter(all).write(sections);
        return new TermDictionary(new Sections(sections));
    }
}
