package org.w3id.chokepoint.diagram.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.diagram.format.Written.elements;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3id.chokepoint.diagram.DiagramArbitraries;
import org.w3id.chokepoint.diagram.MadeDiagram;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.LayoutKind;
import org.w3id.chokepoint.diagram.model.Period;

/** What each format tells of the dates of a thing, and how exact they are. */
class DatesInFormatsTest {

    @Provide
    Arbitrary<Period> periods() {
        return DiagramArbitraries.periods();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2020-02-29, 2020-02-29, 2020-02-29",
        "2020-02, 2020-02-01, 2020-02-29, 2020-02",
        "2021, 2021-01-01, 2021-12-31, 2021"
    })
    void gexfHasWholeDaysBesideTheDateAsKnown(String known, String start, String end, String from) {
        Element node =
                elements(Written.xml("gexf", MadeDiagram.dated(known)), "node").get(0);
        assertEquals(List.of(start, end), List.of(node.getAttribute("start"), node.getAttribute("end")));
        assertEquals(from, value(node, "from"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2020-02-29, 2020-03-01, day",
        "2020-12, 2020-12-01, 2021-01-01, month",
        "1999, 1999-01-01, 2000-01-01, year",
        "'', '', '', ''"
    })
    void tableHasWholeDaysAndTheirPrecision(String known, String from, String until, String precision)
            throws IOException {
        CSVRecord row = Written.records("nodes.csv", MadeDiagram.dated(known)).get(0);
        assertEquals(List.of(from, until, precision), List.of(row.get("from"), row.get("until"), row.get("precision")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphml", "cyjs", "svg", "dot", "mmd"})
    void yearThatIsKnownAloneIsNotMadeADay(String format) {
        String text = Written.text(format, MadeDiagram.dated("2021"));
        assertTrue(text.contains("2021"), format);
        assertFalse(text.contains("2021-01-01"), format);
    }

    /** No date of the data may break a picture: they come from sources that err. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2023-02-29", "2023-13", "2023-00-10", "2023-04-31", "0000", "about 2020", "-0044", "12020"})
    void dateThatTheCalendarLacksIsShownAsItIs(String date) {
        Diagram odd = MadeDiagram.dated(date);
        DiagramFormats.all().forEach(format -> assertTrue(Written.bytes(format.extension(), odd).length > 0));
        assertTrue(Written.text("svg", odd).contains(date));
        assertTrue(Written.text("graphml", odd).contains(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-15T10:00:00Z", "2020-05-15T00:00:00", "2020-05-15Z", "2020-05-15+08:00"})
    void momentCountsByItsDay(String moment) throws IOException {
        Diagram once = MadeDiagram.dated(moment);
        Element node = elements(Written.xml("gexf", once), "node").get(0);
        assertEquals("2020-05-15", node.getAttribute("start"));
        assertEquals("2020-05-15", node.getAttribute("end"));
        assertEquals("2020-05-15", Written.records("nodes.csv", once).get(0).get("from"));
    }

    @Property(tries = 200)
    void daysOfAPeriodAreInOrder(@ForAll("periods") Period period) {
        WholeDays days = WholeDays.of(period);
        boolean ordered = period.from().isEmpty()
                || period.until().isEmpty()
                || period.from().get().compareTo(period.until().get()) <= 0;
        if (ordered && days.first().isPresent() && days.last().isPresent()) {
            LocalDate first = days.first().orElseThrow();
            assertFalse(first.isAfter(days.last().orElseThrow().plusDays(1)), period.toString());
        }
    }

    @Property(tries = 200)
    void openEndStaysOpen(@ForAll("periods") Period period) {
        WholeDays days = WholeDays.of(period);
        assertEquals(period.from().isPresent(), days.first().isPresent());
        assertEquals(period.until().isPresent(), days.last().isPresent());
        assertEquals(period.equals(Period.ALWAYS), days.precision().isEmpty());
    }

    @Property(tries = 200)
    void tableAndGexfTellTheSameDays(@ForAll("periods") Period period) {
        DateColumns columns = DateColumns.of(period);
        WholeDays days = WholeDays.of(period);
        assertEquals(days.first().map(LocalDate::toString).orElse(""), columns.from());
        assertEquals(days.last().map(day -> day.plusDays(1).toString()).orElse(""), columns.until());
    }

    @ParameterizedTest
    @MethodSource("written")
    void periodReadsAsAPersonWouldWriteIt(Optional<String> from, Optional<String> until, String expected) {
        assertEquals(expected, new Period(from, until).text());
    }

    static List<Object[]> written() {
        Optional<String> none = Optional.empty();
        return List.of(
                new Object[] {none, none, ""},
                new Object[] {Optional.of("2020"), none, "from 2020"},
                new Object[] {none, Optional.of("2020"), "until 2020"},
                new Object[] {Optional.of("2020"), Optional.of("2020"), "2020"},
                new Object[] {Optional.of("2020"), Optional.of("2021-03"), "2020 – 2021-03"});
    }

    @Test
    void edgeThatAlwaysHeldHasNoDatesInGexf() {
        Element edge = elements(Written.xml("gexf", MadeDiagram.labelled("a", "b")), "edge")
                .get(0);
        assertFalse(edge.hasAttribute("start") || edge.hasAttribute("end"));
    }

    @Test
    void gexfSaysThatItsTimesAreDates() {
        Element graph = elements(Written.xml("gexf", MadeDiagram.of(LayoutKind.LAYERED, 2)), "graph")
                .get(0);
        assertEquals("dynamic date", graph.getAttribute("mode") + " " + graph.getAttribute("timeformat"));
    }

    private static String value(Element element, String name) {
        return elements(element, "attvalue").stream()
                .filter(each -> each.getAttribute("for").equals(name))
                .map(each -> each.getAttribute("value"))
                .findFirst()
                .orElse("");
    }
}
