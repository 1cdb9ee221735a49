package org.w3id.chokepoint.server.page.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Pieces of a page are read back by a parser of XML: texts and values come out as they went in. */
class HtmlTest {

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> worst =
                Arbitraries.of("<b>", "&amp;", "\"", "'", "]]>", "--><", "&#60;", "<!--", "\u202E", "😀", "中");
        Arbitrary<String> plain =
                Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(20);
        return Arbitraries.oneOf(worst, plain).list().ofMaxSize(4).map(parts -> String.join("", parts));
    }

    @Property(tries = 200, seed = "1")
    void textAndAttributesComeBackAsTheyWere(@ForAll("texts") String text, @ForAll("texts") String value)
            throws Exception {
        Element read = read(Html.element("p", text).with("title", value));
        assertEquals(text, read.getTextContent().replaceFirst("\n$", ""));
        assertEquals(value, read.getAttribute("title"));
    }

    @Property(tries = 50, seed = "2")
    void elementsStandAsOftenAsTheyWereMade(@ForAll("texts") String text) throws Exception {
        List<Html.Element> items =
                List.of(Html.element("li", text), Html.element("li", Html.link("/a?b=" + text, text)));
        Element list = read(Html.element("ul", items));
        assertEquals(2, list.getElementsByTagName("li").getLength());
        assertEquals("/a?b=" + text, ((Element) list.getElementsByTagName("a").item(0)).getAttribute("href"));
    }

    @Test
    void attributeWithoutAValueStandsOnlyWhereItApplies() {
        assertEquals(
                "<button hidden=\"hidden\"></button>",
                written(Html.element("button").with("hidden", true)));
        assertEquals("<button></button>", written(Html.element("button").with("hidden", false)));
    }

    @ParameterizedTest
    @CsvSource({"br, '<br>\n'", "input, '<input>\n'", "meta, '<meta>\n'", "a, '<a></a>'", "p, '<p></p>\n'"})
    void elementsThatHoldNothingHaveNoEnd(String name, String written) {
        assertEquals(written, written(Html.element(name)));
    }

    @Test
    void attributesOfOneElementDoNotChangeAnother() {
        Html.Element plain = Html.element("p", "a");
        Html.Element marked = plain.with("class", "lead");
        assertEquals("<p>a</p>\n", written(plain));
        assertEquals("<p class=\"lead\">a</p>\n", written(marked));
    }

    @Test
    void sequenceIsItsPartsInOrder() {
        String all = written(Html.all(List.of(Html.text("1 < 2"), Html.element("b", "&"), Html.text(""))));
        assertEquals("1 &lt; 2<b>&amp;</b>\n", all);
        assertFalse(written(Html.all()).contains("\n"));
    }

    @Test
    void wideTableIsReachedByKeyboardUnderItsName() throws Exception {
        Element wide = read(Html.scrolled("A \"table\"", Html.element("table")));
        assertEquals(
                List.of("A \"table\"", "region", "0"),
                List.of("aria-label", "role", "tabindex").stream()
                        .map(wide::getAttribute)
                        .collect(Collectors.toList()));
    }

    private static Element read(Html html) throws Exception {
        InputSource source = new InputSource(new StringReader(written(html)));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(source)
                .getDocumentElement();
    }

    private static String written(Html html) {
        StringBuilder out = new StringBuilder();
        html.write(out);
        return out.toString();
    }
}
