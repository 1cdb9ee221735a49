package org.w3id.chokepoint.ingest.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The Turtle that an import makes is read back as the triples that went in, whatever the dataset says. */
class TurtleWriterTest {
    private static final String ID = "https://w3id.org/chokepoint/id/";
    private static final Map<String, String> PREFIXES = Map.of("id", ID, "xsd", XSD.NS, "rdf", RDF.uri);

    @Provide
    Arbitrary<List<Triple>> triples() {
        Arbitrary<Node> things = Arbitraries.of("a", "gpt-4", "x.y", "7", "a--b", "é", "a%20b", "a/b", "", "a.", "-")
                .map(name -> NodeFactory.createURI(ID + name));
        Arbitrary<Node> properties = Arbitraries.of("p", "has-x", "1").map(name -> NodeFactory.createURI(ID + name));
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of("ab \"\\'\n\r\t<>&中é😀@^.;\u0001\u007f"
                                .codePoints()
                                .mapToObj(Character::toString)
                                .toList())
                        .list()
                        .ofMaxSize(8)
                        .map(signs -> String.join("", signs)),
                Arbitraries.of("", "\"\"\"", "a\\", "\\u0041", "\u2028", "x\"", "true"));
        Arbitrary<Node> literals = Arbitraries.oneOf(
                texts.map(NodeFactory::createLiteralString),
                Combinators.combine(texts, Arbitraries.of("en", "zh-Hans")).as(NodeFactory::createLiteralLang),
                Arbitraries.of("1.0e1", "-2.5e-3", "INF", "12", "1E5").map(text -> typed(text, XSD.xdouble.getURI())),
                Arbitraries.of("1", "-7", "007", "+3").map(text -> typed(text, XSD.integer.getURI())),
                Arbitraries.of("1.5", "1.", ".5", "-0.0").map(text -> typed(text, XSD.decimal.getURI())),
                Arbitraries.of("true", "false", "1").map(text -> typed(text, XSD.xboolean.getURI())),
                Arbitraries.of("2024-05-08").map(text -> typed(text, XSD.date.getURI())));
        return Combinators.combine(things, properties, Arbitraries.oneOf(things, literals))
                .as(Triple::create)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(list -> list.stream()
                        .distinct()
                        .sorted(Comparator.comparing(
                                triple -> triple.getSubject().getURI()))
                        .toList());
    }

    private static Node typed(String text, String datatype) {
        return NodeFactory.createLiteralDT(text, NodeFactory.getType(datatype));
    }

    @Property(tries = 300)
    void jenaReadsBackWhatWasWritten(@ForAll("triples") List<Triple> triples) throws IOException {
        String text = write(triples);
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, Lang.TURTLE).parse(read);
        Graph expected = GraphFactory.createDefaultGraph();
        triples.forEach(expected::add);
        assertTrue(expected.isIsomorphicWith(read), text);
        triples.forEach(triple -> assertTrue(read.contains(triple), () -> triple + "\n" + text));
    }

    @Property(tries = 100)
    void rdf4jReadsAsManyTriples(@ForAll("triples") List<Triple> triples) throws IOException {
        Model read = Rio.parse(new StringReader(write(triples)), "", RDFFormat.TURTLE);
        assertEquals(triples.size(), read.size());
    }

    @Property(tries = 100)
    void eachSubjectStandsOnceAtTheBeginningOfALine(@ForAll("triples") List<Triple> triples) throws IOException {
        long subjects = triples.stream().map(Triple::getSubject).distinct().count();
        assertEquals(
                subjects,
                write(triples)
                        .lines()
                        .filter(line -> line.endsWith(" .") && line.startsWith(" "))
                        .count());
    }

    @Example
    void predicatesAreAlignedAndLongListsGoDownThePage() throws IOException {
        Node subject = NodeFactory.createURI(ID + "a");
        List<Triple> triples = new ArrayList<>();
        triples.add(Triple.create(subject, RDF.type.asNode(), NodeFactory.createURI(ID + "T")));
        for (int number = 0; number < 9; number++) {
            triples.add(Triple.create(
                    subject,
                    NodeFactory.createURI(ID + "knows"),
                    NodeFactory.createURI(ID + "somebody-of-a-long-name-" + number)));
        }
        List<String> lines = write(triples).lines().toList();
        assertTrue(lines.contains("    a        id:T ;"), lines.toString());
        assertTrue(lines.contains("    id:knows id:somebody-of-a-long-name-0 ,"), lines.toString());
        assertTrue(lines.stream().allMatch(line -> line.length() <= 120));
    }

    @Example
    void commentsComeFirst() throws IOException {
        StringBuilder text = new StringBuilder();
        new TurtleWriter(text, Map.of()).head(List.of("Made by: a command"));
        assertEquals("# Made by: a command\n", text.toString());
    }

    private static String write(List<Triple> triples) throws IOException {
        StringBuilder text = new StringBuilder();
        TurtleWriter writer = new TurtleWriter(text, PREFIXES);
        writer.head(List.of("A test"));
        assertEquals(triples.size(), writer.write(triples.iterator()));
        return text.toString();
    }
}
