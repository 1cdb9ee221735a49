package org.w3id.chokepoint.query.answer.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

/** What is written here has the bytes that Jena would write. */
class RowWriterTest {
    private static final List<Var> VARIABLES = List.of(Var.alloc("a"), Var.alloc("b2"), Var.alloc("größe"));
    private static final List<Node> TERMS = List.of(
            SSE.parseNode("<urn:test:a>"),
            SSE.parseNode("<https://example.org/a,b?c=%20&d=雷>"),
            SSE.parseNode("_:x"),
            SSE.parseNode("_:y"),
            SSE.parseNode("''"),
            SSE.parseNode("'plain'"),
            SSE.parseNode("'plain'@en"),
            SSE.parseNode("'雷克斯'@zh-Hans"),
            SSE.parseNode("7"),
            SSE.parseNode("-0.0e0"),
            SSE.parseNode("'2020-01-01'^^<http://www.w3.org/2001/XMLSchema#date>"),
            SSE.parseNode("'x'^^<urn:test:type>"),
            NodeFactory.createLiteralString("a \"quoted\", text\r\nin \\ two lines\t"),
            NodeFactory.createLiteralString("</script> a/b <b> 'c'"),
            NodeFactory.createLiteralString("\u007f\u0085\u009f\u00a0\u2028\u20ac\u2100\ufeff"),
            NodeFactory.createLiteralString("\ud83d\ude00"),
            NodeFactory.createLiteralString("long ".repeat(1000)));

    /** What XML 1.0 does not have. */
    private static final List<Node> CONTROLS = List.of(
            NodeFactory.createLiteralString("\u0000\u001f"),
            NodeFactory.createLiteralString("\b\f"),
            NodeFactory.createLiteralString("half of one \ud83d"));

    @Test
    void controlCharactersAreWrittenAsJsonAndRefusedAsXml() throws IOException {
        for (Node term : CONTROLS) {
            List<Binding> rows = List.of(BindingFactory.binding(VARIABLES.get(0), term));
            assertSameJson(VARIABLES, rows);
            assertThrows(
                    UnwritableTermException.class,
                    () -> RowWriter.writeXml(VARIABLES, rows, new ByteArrayOutputStream()));
        }
    }

    /** Also where a term that SPARQL 1.1 does not know comes first. */
    @Test
    void controlCharactersAreRefusedBeforeJenaWrites() {
        Node triple = SSE.parseNode("<<( <urn:test:a> <urn:test:b> 1 )>>");
        List<Binding> rows = List.of(
                BindingFactory.binding(VARIABLES.get(0), triple),
                BindingFactory.binding(VARIABLES.get(0), CONTROLS.get(0)));
        assertThrows(
                UnwritableTermException.class, () -> RowWriter.writeXml(VARIABLES, rows, new ByteArrayOutputStream()));
    }

    @Test
    void eachTermIsWrittenAsByJena() throws IOException {
        for (Node term : TERMS) {
            assertSame(VARIABLES.subList(0, 1), List.of(BindingFactory.binding(VARIABLES.get(0), term)));
        }
    }

    @Test
    void answersWithoutRowsOrColumnsAreWrittenAsByJena() throws IOException {
        assertSame(VARIABLES, List.of());
        assertSame(List.of(), List.of());
        assertSame(List.of(), List.of(BindingFactory.empty(), BindingFactory.empty()));
        assertSame(VARIABLES, List.of(BindingFactory.empty(), BindingFactory.empty()));
    }

    @Test
    void randomRowsAreWrittenAsByJena() throws IOException {
        Random random = new Random(20261129);
        List<Binding> rows = new ArrayList<>();
        for (int n = 0; n < 3000; n++) {
            BindingBuilder row = BindingFactory.builder();
            for (Var variable : VARIABLES) {
                if (random.nextInt(4) > 0) {
                    row.add(variable, term(random));
                }
            }
            rows.add(row.build());
        }
        assertSame(VARIABLES, rows);
    }

    private static Node term(Random random) {
        return random.nextBoolean()
                ? TERMS.get(random.nextInt(TERMS.size()))
                : NodeFactory.createURI("urn:test:" + random.nextInt(4000));
    }

    @Test
    void termsBeyondSparql11AreLeftToJena() throws IOException {
        Node triple = SSE.parseNode("<<( <urn:test:a> <urn:test:b> 1 )>>");
        List<Binding> rows = List.of(BindingFactory.binding(VARIABLES.get(0), triple));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertFalse(RowWriter.writeJson(VARIABLES, rows, out));
        assertFalse(RowWriter.writeXml(VARIABLES, rows, out));
        assertEquals(0, out.size());
    }

    /** Who takes the bytes of a large answer may refuse more of them, long before its end. */
    @Test
    void largeAnswerIsPassedOnInPieces() throws IOException {
        List<Binding> rows = large();
        assertSame(VARIABLES, rows);
        List<Integer> pieces = new ArrayList<>();
        assertTrue(RowWriter.writeJson(VARIABLES, rows, new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes, int start, int count) {
                pieces.add(count);
            }
        }));
        assertTrue(pieces.size() > 10, pieces.size() + " pieces");
        assertTrue(pieces.stream().allMatch(piece -> piece < 1 << 21), pieces::toString);
    }

    @Test
    void nothingOfLargeAnswerIsWrittenIfTheLastTermIsUnknown() throws IOException {
        List<Binding> rows = new ArrayList<>(large());
        rows.add(BindingFactory.binding(VARIABLES.get(0), SSE.parseNode("<<( <urn:test:a> <urn:test:b> 1 )>>")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertFalse(RowWriter.writeJson(VARIABLES, rows, out));
        assertFalse(RowWriter.writeXml(VARIABLES, rows, out));
        assertEquals(0, out.size());
    }

    /** Some megabytes. */
    private static List<Binding> large() {
        return IntStream.range(0, 40_000)
                .mapToObj(n -> BindingFactory.binding(VARIABLES.get(0), NodeFactory.createURI("urn:test:" + n)))
                .toList();
    }

    /** Jena leaves these as they are, and nobody can read its answer. */
    @Test
    void datatypeOfAnySpellingIsReadableAsXml() throws Exception {
        Node term = NodeFactory.createLiteralDT("x", NodeFactory.getType("urn:test:a&b\"c"));
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        List<Binding> rows = List.of(BindingFactory.binding(VARIABLES.get(0), term));
        assertTrue(RowWriter.writeXml(VARIABLES, rows, xml));
        var read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.toByteArray()));
        assertEquals(
                "urn:test:a&b\"c",
                read.getElementsByTagName("literal")
                        .item(0)
                        .getAttributes()
                        .item(0)
                        .getNodeValue());
    }

    private static void assertSame(List<Var> variables, List<Binding> rows) throws IOException {
        assertSameJson(variables, rows);
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        assertTrue(RowWriter.writeXml(variables, rows, xml));
        assertEquals(byJena(ResultSetLang.RS_XML, variables, rows), xml.toString(StandardCharsets.UTF_8));
    }

    private static void assertSameJson(List<Var> variables, List<Binding> rows) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        assertTrue(RowWriter.writeJson(variables, rows, json));
        assertEquals(byJena(ResultSetLang.RS_JSON, variables, rows), json.toString(StandardCharsets.UTF_8));
    }

    private static String byJena(Lang lang, List<Var> variables, List<Binding> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsWriter.create().lang(lang).build().write(out, RowSetStream.create(variables, rows.iterator()));
        return out.toString(StandardCharsets.UTF_8);
    }
}
