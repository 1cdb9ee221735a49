package org.w3id.chokepoint.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.KnowledgeGraph;

class ExporterTest {
    private static final String PREFIXES =
            "@prefix ex: <http://example.org/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";
    private static final String ONE = """
            ex:a ex:b "quoted \\"text\\"\\nof two lines"@en , "华为 𝒳"@zh-Hans , 1e26 , 007 , 2.50 , true , "a\\r\\n<b> & c\\r" , "2024-05-08"^^xsd:date .
            ex:list ex:of ( ex:a [ ex:b ex:c ] "z" ) .
            ex:twins ex:are [ ex:like "this" ] , [ ex:like "this" ] .
            """;
    private static final String TWO = """
            ex:d <http://elsewhere.example/ns/unprefixed> ex:e , "" .
            _:n ex:next _:m . _:m ex:next _:o . _:o ex:next _:n .
            ex:c ex:knows _:m .
            ex:odd a "text"@en , _:n , ex:b ; ex:b <http://example.org//x> , <http://example.org> , <mailto:a@b> , <http://example.org/a#b?c> , "0"^^xsd:boolean , "x"^^<http://t.example/type> , " a  b " , "]]>" , "\\t" .
            ex:p ex:with-dash.dot ex:%41 . <http://example.org/é華> ex:é "𝒳"@zh-Hant-TW .
            ex:a ex:b true .
            """;

    @TempDir
    private Path folder;

    private KnowledgeGraph graph;

    @BeforeEach
    void load() {
        graph = load("workspace", ONE, TWO);
    }

    @TestFactory
    Stream<DynamicTest> jenaReadsBackWhatWasWritten() {
        return Exporter.extensions().stream()
                .flatMap(extension -> Stream.of(extension, extension + ".gz"))
                .map(extension -> dynamicTest(extension, () -> assertReadBack(graph, "export." + extension)));
    }

    @TestFactory
    Stream<DynamicTest> sameTriplesGiveTheSameBytes() {
        KnowledgeGraph shuffled = load("shuffled", reversed(ONE), reversed(TWO));
        return Exporter.extensions().stream()
                .map(extension -> dynamicTest(extension, () -> {
                    Path first = export(graph, "first." + extension);
                    Path second = export(shuffled, "second." + extension);
                    assertEquals(Files.readString(first), Files.readString(second));
                }));
    }

    @Test
    void usualFormatsAreOffered() {
        assertTrue(Exporter.extensions().containsAll(List.of("ttl", "trig", "nq", "nt", "jsonld", "rdf")));
    }

    @Test
    void countsAreOfWhatIsWritten() {
        Exporter exporter = new Exporter(graph);
        long union = graph.dataset().getDefaultGraph().size();
        assertEquals(new ExportSummary(0, union), exporter.write(folder.resolve("export.nt")));
        assertEquals(new ExportSummary(3, union + 1), exporter.write(folder.resolve("export.nq")));
    }

    @Test
    void prefixesOfTheWorkspaceAreUsed() throws IOException {
        assertTrue(Files.readString(export(graph, "export.ttl")).contains("\nex:c    ex:knows "));
        assertTrue(Files.readString(export(graph, "export.jsonld")).contains("\"ex\": \"http://example.org/\""));
    }

    @Test
    void propertiesOfTheOntologyHaveShortNamesInJson() throws IOException {
        KnowledgeGraph small = new SmallWorkspace(folder.resolve("named"))
                .turtle("ontology/small.ttl", """
                        cp:supplies a owl:ObjectProperty . cp:begins a owl:DatatypeProperty ; rdfs:range xsd:date .
                        """)
                .turtle("data/sources/one.ttl", """
                        id:acme cp:supplies id:beta ; cp:begins "2024-05-08"^^xsd:date , "2024"^^xsd:gYear .
                        """)
                .load();
        String json = Files.readString(export(small, "short.jsonld"));
        assertTrue(json.contains("\"supplies\": \"id:beta\""), json);
        assertTrue(json.contains("}, \"2024-05-08\" ]"), json);
        DatasetGraph read =
                RDFDataMgr.loadDatasetGraph(folder.resolve("short.jsonld").toString());
        assertTrue(IsoMatcher.isomorphic(read.getUnionGraph(), small.dataset().getDefaultGraph()));
    }

    @Test
    void emptyGraphIsADocumentToo() {
        assertReadBack(load("empty", "", ""), "empty.rdf");
        assertReadBack(load("empty", "", ""), "empty.jsonld");
    }

    @Test
    void oneNamedGraphAloneIsWritten() throws IOException {
        Exporter one = new Exporter(graph).only(NodeFactory.createURI("https://w3id.org/chokepoint/source/two"));
        assertEquals(1, one.write(folder.resolve("only.nq")).graphs());
        assertFalse(Files.readString(folder.resolve("only.nq")).contains("source/one"));
    }

    private void assertReadBack(KnowledgeGraph graph, String name) {
        DatasetGraph read = RDFDataMgr.loadDatasetGraph(export(graph, name).toString());
        DatasetGraph expected = DatasetGraphFactory.create();
        if (RDFLanguages.isQuads(RDFLanguages.filenameToLang(name))) {
            graph.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(expected::add);
        } else {
            GraphUtil.addInto(expected.getDefaultGraph(), graph.dataset().getDefaultGraph());
        }
        assertTrue(IsoMatcher.isomorphic(expected, read), () -> expected + "\nread back as\n" + read);
    }

    private Path export(KnowledgeGraph source, String name) {
        Path file = folder.resolve(name);
        new Exporter(source).write(file);
        return file;
    }

    private KnowledgeGraph load(String name, String one, String two) {
        return new SmallWorkspace(folder.resolve(name))
                .file("data/sources/one.ttl", PREFIXES + one)
                .file("data/sources/two.ttl", PREFIXES + two)
                .load();
    }

    private static String reversed(String turtle) {
        List<String> lines = turtle.lines().toList();
        return Stream.iterate(lines.size() - 1, index -> index >= 0, index -> index - 1)
                .map(lines::get)
                .reduce("", (text, line) -> text + line + "\n");
    }
}
