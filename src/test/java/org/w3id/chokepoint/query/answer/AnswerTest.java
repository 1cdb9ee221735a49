package org.w3id.chokepoint.query.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** Parts of an answer and their count, and what a format does with what it cannot say. */
class AnswerTest {
    private static final Answer.Rows TEN = OddAnswers.of(IntStream.range(0, 10)
            .mapToObj(n -> OddAnswers.term(String.valueOf(n)))
            .toArray(Node[]::new));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0 ;    ; 10 rows
            0 ; 10 ; 10 rows
            0 ; 99 ; 10 rows
            0 ; 1  ; rows 1 to 1 of 10
            3 ;    ; rows 4 to 10 of 10
            3 ; 4  ; rows 4 to 7 of 10
            9 ; 4  ; rows 10 to 10 of 10
            10 ; 4 ; none of 10 rows
            1000000 ; 1000000 ; none of 10 rows
            """)
    void partIsCountedInTheWhole(long from, Long limit, String count) {
        Answer.Rows part = TEN.part(from, limit == null ? OptionalLong.empty() : OptionalLong.of(limit));
        assertEquals(count, part.count());
        assertEquals(10, part.total());
        assertEquals(count.equals("10 rows"), part.isWhole());
    }

    @Test
    void partOfAPartKeepsItsPlace() {
        Answer.Rows part = TEN.part(2, OptionalLong.of(5)).part(1, OptionalLong.of(2));
        assertEquals("rows 4 to 5 of 10", part.count());
        assertEquals("3", part.bindings().get(0).get("x").getLiteralLexicalForm());
    }

    @Test
    void oneRowIsNoRows() {
        assertEquals("1 row", OddAnswers.of(OddAnswers.term("1")).count());
        assertEquals("0 rows", OddAnswers.of().count());
        assertTrue(OddAnswers.of().isWhole());
    }

    @ParameterizedTest
    @CsvSource({
        "affirmedBy, affirmed by",
        "x, x",
        "eccn3A090, eccn3a090",
        "isADate, is adate",
        "URL, url",
        "under_first, under_first"
    })
    void variableBecomesAHeading(String variable, String heading) {
        assertEquals(heading, Answer.Rows.heading(variable));
    }

    @Test
    void columnThatTheQueryLabelsItselfIsLeft() {
        Answer.Rows rows = new Answer.Rows(
                List.of("x", "xLabel", "y"),
                Set.of("x", "y"),
                List.of(BindingFactory.binding(Var.alloc("xLabel"), OddAnswers.term("\"own\""))));
        assertEquals(
                List.of("x", "xLabel", "y", "yLabel"),
                LabelledRows.of(rows, OddAnswers.LABELS).variables());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x1, 0x8, 0xB, 0x1F, 0xFFFE, 0xFFFF})
    void characterThatXmlCannotSayIsRefusedThereOnly(int point) {
        Answer.Rows rows = OddAnswers.of(NodeFactory.createLiteralString("a" + Character.toString(point)));
        ChokepointException failure = assertThrows(
                ChokepointException.class,
                () -> OddAnswers.written(AnswerFormats.PLAIN, "application/sparql-results+xml", rows, Map.of()));
        assertEquals(ErrorCode.UNKNOWN_FORMAT, failure.code());
        assertEquals("ask for JSON or Turtle", failure.remedy());
        assertTrue(text(AnswerFormats.PLAIN, "application/sparql-results+json", rows)
                .contains("\"a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\r", "\u0085", "\uD7FF", "\uFFFD", "𝒳", "<&>\"'", "]]>"})
    void characterThatXmlCanSayIsWritten(String text) {
        String xml = text(
                AnswerFormats.PLAIN,
                "application/sparql-results+xml",
                OddAnswers.of(NodeFactory.createLiteralString(text)));
        assertFalse(xml.contains("]]>") || xml.contains("<&>"), xml);
        assertTrue(xml.contains("</literal>"), xml);
    }

    @Test
    void propertyWithoutANameOfXmlIsRefusedThereOnly() {
        Answer triples = new Answer.Triples(RDFParser.fromString("<urn:a> <http://e.org/2024/> 1 .", Lang.TURTLE)
                .toGraph());
        ChokepointException failure = assertThrows(
                ChokepointException.class, () -> OddAnswers.written(AnswerFormats.LABELLED, "rdf", triples, Map.of()));
        assertEquals(ErrorCode.UNKNOWN_FORMAT, failure.code());
        assertTrue(text(AnswerFormats.LABELLED, "ttl", triples).contains("<http://e.org/2024/>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "a\\nb"                      ; a|b|1 row
            ""                          ; |1 row
            "𝒳華"                        ; 𝒳華|1 row
            1e26                        ; 1e26|1 row
            "NaN"^^xsd:double           ; NaN|1 row
            <urn:a>                     ; urn:a|1 row
            """)
    void tableShowsEachTermInLines(String term, String lines) {
        List<String> table = text(AnswerFormats.LABELLED, "txt", OddAnswers.of(OddAnswers.term(term)))
                .lines()
                .toList();
        assertEquals(lines, String.join("|", table.subList(2, table.size())));
    }

    /** SPARQL 1.2 has them; nothing in the graph is one, but a query can make it. */
    @ParameterizedTest
    @ValueSource(strings = {"<<( <urn:a> <urn:b> <<( <urn:a> <urn:b> 'c'@en )>> )>>", "'shalom'@he--rtl"})
    void termBeyondSparql11IsWrittenInEveryFormat(String term) {
        Answer rows = OddAnswers.of(
                term.startsWith("<<")
                        ? triple(triple(OddAnswers.term("1")))
                        : NodeFactory.createLiteralDirLang("shalom", "he", "rtl"));
        for (AnswerFormats formats : List.of(AnswerFormats.LABELLED, AnswerFormats.PLAIN)) {
            formats.of(rows)
                    .forEach(format -> assertTrue(
                            OddAnswers.written(formats, format.mediaType(), rows, Map.of()).length > 0,
                            format::toString));
        }
        assertTrue(
                text(AnswerFormats.LABELLED, "txt", rows).contains(term.startsWith("<<") ? "<<( <urn:a>" : "shalom"));
    }

    private static Node triple(Node object) {
        return NodeFactory.createTripleTerm(NodeFactory.createURI("urn:a"), NodeFactory.createURI("urn:b"), object);
    }

    @Test
    void emptyTableSaysWhy() {
        assertEquals(
                "x\n-\n0 rows: nobody\n",
                new String(
                        OddAnswers.written(
                                AnswerFormats.LABELLED, "txt", OddAnswers.of(), Map.of(Answer.EMPTY, "nobody")),
                        StandardCharsets.UTF_8));
    }

    @Test
    void csvHasShortNumbersAndOtherFormatsTheirTypes() {
        Answer.Rows row = OddAnswers.of(OddAnswers.term("\"4800.0e0\"^^xsd:double"));
        assertEquals("x\r\n4800\r\n", text(AnswerFormats.LABELLED, "csv", row));
        assertTrue(text(AnswerFormats.LABELLED, "tsv", row).contains("4800.0e0"));
        assertTrue(text(AnswerFormats.PLAIN, "csv", row).contains("4800.0e0"));
    }

    private static String text(AnswerFormats formats, String format, Answer answer) {
        return new String(OddAnswers.written(formats, format, answer, Map.of()), StandardCharsets.UTF_8);
    }
}
