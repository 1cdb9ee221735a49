package org.w3id.chokepoint.query.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.name.Labels;

/** Reads the parts of the workbook back, as Excel does: what type has a cell, and what value. */
class XlsxWriterTest {
    @TempDir
    private static Path folder;

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    @Test
    void dayIsADateOfExcel() throws IOException {
        String cell = cell(literal("2024-05-10", XSDDatatype.XSDdate));
        assertEquals(LocalDate.of(2024, 5, 10), FIRST_DAY.plusDays((long) number(cell)));
    }

    @Test
    void dayHasTheFormatOfADate() throws IOException {
        Map<String, String> parts = parts(literal("2024-05-10", XSDDatatype.XSDdate));
        assertTrue(cell(parts).matches(".*<c [^>]*s=\"[1-9]\\d*\".*"), cell(parts));
        assertTrue(parts.get("xl/styles.xml").contains("yyyy-mm-dd"));
    }

    @Test
    void dayThatExcelDoesNotKnowStaysAText() throws IOException {
        assertTrue(parts(literal("1066-10-14", XSDDatatype.XSDdate))
                .get("xl/sharedStrings.xml")
                .contains("1066-10-14"));
    }

    @Test
    void numberIsANumber() throws IOException {
        assertEquals(4800, number(cell(literal("4800.0e0", XSDDatatype.XSDdouble))));
    }

    @Test
    void truthIsABoolean() throws IOException {
        assertTrue(cell(literal("true", XSDDatatype.XSDboolean)).contains("t=\"b\""));
    }

    @Test
    void yearAloneIsNoDate() throws IOException {
        assertTrue(parts(literal("2024", XSDDatatype.XSDgYear))
                .get("xl/sharedStrings.xml")
                .contains(">2024<"));
    }

    @Test
    void iriHasItsLabelBesideIt() throws IOException {
        Map<String, String> parts = parts(NodeFactory.createURI("http://example.org/x"));
        assertTrue(parts.get("xl/sharedStrings.xml").matches("(?s).*>x<.*>xLabel<.*>http://example.org/x<.*"));
    }

    @Test
    void markupIsText() throws IOException {
        assertTrue(parts(NodeFactory.createLiteralString("<a & b>"))
                .get("xl/sharedStrings.xml")
                .contains("&lt;a &amp; b"));
    }

    @Test
    void tooLongATextIsCutWithAMark() throws IOException {
        String text = parts(NodeFactory.createLiteralString("x".repeat(40_000))).get("xl/sharedStrings.xml");
        assertTrue(text.matches("(?s).*x{32766}(…|&#x2026;)<.*"));
    }

    @Test
    void secondSheetTellsWhatWasAsked() throws IOException {
        assertTrue(parts(NodeFactory.createLiteralString("v"))
                .get("xl/sharedStrings.xml")
                .contains("who-is-listed"));
    }

    private static Node literal(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }

    private static String cell(Node value) throws IOException {
        return cell(parts(value));
    }

    private static String cell(Map<String, String> parts) {
        Matcher cell = Pattern.compile("<c r=\"A2\".*?</c>").matcher(parts.get("xl/worksheets/sheet1.xml"));
        assertTrue(cell.find());
        return cell.group();
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replaceFirst(".*<v>(.*)</v>.*", "$1"));
    }

    private static Map<String, String> parts(Node value) throws IOException {
        Binding row = BindingFactory.binding(Var.alloc("x"), value);
        Answer answer = new Answer.Rows(List.of("x"), value.isURI() ? Set.of("x") : Set.of(), List.of(row));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerFormats.LABELLED.write(
                AnswerFormats.XLSX, answer, new Labels(new Nothing()), Map.of("query", "who-is-listed"), out);
        Map<String, String> parts = new HashMap<>();
        Path file = Files.createTempFile(folder, "answer", ".xlsx");
        Files.write(file, out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private record Nothing() implements KnowledgeGraph {
        @Override
        public DatasetGraph dataset() {
            return new DatasetGraphMapLink(Graph.emptyGraph);
        }

        @Override
        public PrefixMapping prefixes() {
            return PrefixMapping.Standard;
        }

        @Override
        public Namespaces names() {
            return SmallWorkspace.NAMES;
        }
    }
}
