package org.w3id.chokepoint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** XML, CSV and feeds are read back by parsers that are not ours. */
class XmlAndTablesTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "<", ">", "&", "\"", "'", "]]>", "-->", "中", "😀", "é", " ", ",", ";", "=", "&amp;",
                        "<!--", "\u00a0")
                .list()
                .ofMaxSize(8)
                .map(signs -> String.join("", signs));
    }

    @Property(tries = 200)
    void textAndAttributesOfXmlComeBack(@ForAll("texts") String text, @ForAll("texts") String attribute) {
        Element root =
                read(new Xml().open("a", "b", attribute).text(text).close().toString());
        assertEquals(text, root.getTextContent().replaceAll("\n$", ""));
        assertEquals(attribute, root.getAttribute("b"));
    }

    @Property(tries = 200)
    void tableComesBackCellByCell(@ForAll("tables") List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvTable(List.of("one", "two, or more", "三"), rows).write(out);
        List<CSVRecord> read = CSVFormat.RFC4180
                .parse(new StringReader(out.toString(StandardCharsets.UTF_8)))
                .getRecords();
        assertEquals(List.of("one", "two, or more", "三"), read.get(0).toList());
        assertEquals(rows, read.stream().skip(1).map(CSVRecord::toList).toList());
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.oneOf(texts(), Arbitraries.of("", "\n", "a\r\nb", "\"", "\"\"", ",,", " a ", "#", "\\"))
                .list()
                .ofSize(3)
                .list()
                .ofMaxSize(5);
    }

    @Property(tries = 100)
    void feedsSayTheSameInBothFormats(@ForAll("texts") String title, @ForAll("texts") String text) throws IOException {
        Feed feed = new Feed(
                "https://example.org/feed",
                title,
                "Dataset",
                "2024-05-08T00:00:00Z",
                List.of(
                        new Feed.Entry(
                                "https://example.org/1",
                                Optional.of("https://example.org/a"),
                                "2024-05-08T00:00:00Z",
                                title,
                                text),
                        new Feed.Entry("https://example.org/2", Optional.empty(), "2024-05-07T00:00:00Z", "2", "")));
        Element atom = read(written(feed::writeAtom));
        JsonNode json = new ObjectMapper().readTree(written(feed::writeJson));
        assertEquals(title, child(atom, "title", 0));
        assertEquals(title, json.get("title").asText());
        assertEquals(text, child(atom, "content", 0));
        assertEquals(text, json.get("items").get(0).get("content_text").asText());
        assertEquals(2, atom.getElementsByTagName("entry").getLength());
        assertEquals(2, json.get("items").size());
    }

    @Example
    void entryOfAFeedHasWhatReadersNeed() throws IOException {
        Feed feed = new Feed(
                "https://example.org/feed",
                "News",
                "Dataset",
                "2024-05-08T00:00:00Z",
                List.of(new Feed.Entry(
                        "https://example.org/1", Optional.empty(), "2024-05-08T00:00:00Z", "One", "Text")));
        Element atom = read(written(feed::writeAtom));
        for (String name : List.of("id", "title", "updated", "author")) {
            assertTrue(atom.getElementsByTagName(name).getLength() > 0, name);
        }
        assertEquals("http://www.w3.org/2005/Atom", atom.getAttribute("xmlns"));
        JsonNode json = new ObjectMapper().readTree(written(feed::writeJson));
        assertEquals("https://jsonfeed.org/version/1.1", json.get("version").asText());
        assertTrue(json.get("items").get(0).get("url") == null);
    }

    @Property(tries = 200)
    void numbersOfXmlHaveTwoDecimalsAtMost(@ForAll double number) {
        org.junit.jupiter.api.Assumptions.assumeTrue(Math.abs(number) < 1e12);
        String text = Xml.number(number);
        assertTrue(text.matches("-?\\d+(\\.\\d{1,2})?"), text);
        assertTrue(Math.abs(Double.parseDouble(text) - number) <= 0.0051, text);
    }

    @Example
    void noNumberIsMinusNought() {
        assertEquals("0", Xml.number(-0.001));
        assertEquals("0", Xml.number(-0.0));
    }

    @Example
    void formatIsMeantByItsExtensionNameOrMediaType() {
        Format csv = new Format("csv", "text/csv", "CSV", "a table");
        for (String word : List.of("csv", "CSV", "Csv", "text/csv", "TEXT/CSV")) {
            assertTrue(csv.isMeantBy(word), word);
        }
        for (String word : List.of("", "cs", ".csv", "text", "csv ")) {
            assertTrue(!csv.isMeantBy(word), word);
        }
    }

    private interface Writing {
        void write(java.io.OutputStream out) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String child(Element element, String name, int place) {
        return element.getElementsByTagName(name).item(place).getTextContent();
    }

    private static Element read(String xml) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            return document.getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }
}
