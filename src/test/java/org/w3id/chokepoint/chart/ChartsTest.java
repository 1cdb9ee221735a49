package org.w3id.chokepoint.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.diagram.model.Caption;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.picture.PngWriter;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.release.Release;

/** Rows become maps and timelines by what stands in their columns. */
class ChartsTest {
    private static final Caption CAPTION = new Caption("Trade", List.of(), Optional.empty(), "1", List.of());

    @TempDir
    Path root;

    private QueryRunner runner;

    @Test
    void firstNumberShadesTheCountriesOfOneRowEach() throws IOException {
        CountryMap map = map("(id:utopia 'x' 7) (id:lilliput 'y' 2) (id:acme 'z' 1)", "?country ?word ?rules");
        assertEquals("rules", map.measured());
        assertEquals(
                List.of("156 7.0", "702 2.0"),
                map.places().stream()
                        .map(place -> place.number() + " " + place.amount())
                        .toList());
        assertEquals(List.of("Acme"), map.unmapped());
        String svg = svg(map);
        assertTrue(svg.contains("<title>Utopia: 7 (rules)</title>"), svg);
        assertTrue(svg.contains("Not on the map: Acme"), svg);
        assertTrue(svg.contains("The map takes no side."), svg);
    }

    @Test
    void rowsOfACountryAreCountedWhereItHasSeveral() {
        CountryMap map = map("(id:utopia 3) (id:utopia 4) (id:lilliput 9)", "?country ?rules");
        assertEquals(
                List.of(2.0, 1.0),
                map.places().stream().map(CountryMap.Place::amount).toList());
    }

    @Test
    void classesAreFewAndNameWhatTheyHold() {
        Shades shades = Shades.of(List.of(1.0, 2.0, 3.0, 10.0, 20.0, 90.0, 0.0));
        assertEquals(-1, shades.of(0));
        assertEquals(0, shades.of(1));
        assertEquals(4, shades.of(90));
        assertEquals("20 to 90", shades.words(4));
        assertEquals(4, Shades.of(List.of(5.0)).of(5));
    }

    @Test
    void rowsAreBarsAndMarksWithTheSameOnesOnce() throws IOException {
        Diagram diagram = timeline(
                "(id:acme '2020-03' UNDEF 'firm' 'a') (id:acme '2020-03' UNDEF 'firm' 'b') (id:utopia '2021-01-05' '2022-01-01' 'land' 'c')",
                "?thing ?day ?end ?sort ?source",
                "?thing ?since ?until ?sort");
        assertEquals(
                List.of("Acme firm from 2020-03", "Utopia land 2021-01-05 – 2022-01-01"),
                diagram.nodes().stream().map(ChartsTest::text).toList());
        assertEquals(List.of("coloured by sort"), diagram.caption().subtitle());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TimelineWriter.write(diagram, out);
        String svg = out.toString(StandardCharsets.UTF_8);
        assertTrue(
                svg.contains(">Acme</text>") && svg.contains(">2021</text>") || svg.contains(">2020-03</text>"), svg);
    }

    @Test
    void rowsWithoutADateAreTold() {
        Diagram diagram = timeline(
                "(id:acme '2020-03-01' UNDEF 1 1) (id:utopia UNDEF UNDEF 2 2)",
                "?thing ?day ?end ?n ?m",
                "?since ?thing ?n");
        assertEquals(
                List.of("1 of 2 rows; the others have no date or come later"),
                diagram.caption().subtitle());
        assertFalse(diagram.nodes().isEmpty());
    }

    @Test
    void firstNumberIsABarNamedByTheFirstWords() throws IOException {
        BarChart chart = bars(
                "(id:utopia 'x' 7 1) (id:utopia 'x' 7 2) (id:lilliput 'y' -2.5 1)", "?country ?word ?rules ?source");
        assertEquals("rules", chart.measured());
        assertEquals(
                List.of("Utopia 7", "Lilliput -2.5"),
                chart.bars().stream().map(bar -> bar.name() + " " + bar.words()).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BarWriter.write(chart, out);
        String svg = out.toString(StandardCharsets.UTF_8);
        assertTrue(
                svg.contains(">Utopia</text>") && svg.contains("href=\"https://w3id.org/chokepoint/id/utopia\""), svg);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngWriter.write(svg, png);
        assertEquals("PNG", png.toString(StandardCharsets.ISO_8859_1).substring(1, 4));
    }

    @Test
    void barsOfOneNameHaveTheNextWordsToo() {
        assertEquals(
                List.of("Utopia · x", "Utopia · y"),
                bars("(id:utopia 'x' 7) (id:utopia 'y' 9)", "?country ?word ?n").bars().stream()
                        .map(BarChart.Bar::name)
                        .toList());
    }

    @Test
    void numbersAreShort() {
        assertEquals(
                List.of("1049", "0.3333", "5e26", "3.136e25"),
                Stream.of(1049.0, 1 / 3.0, 5.0000000000001e26, 3.1358e25)
                        .map(Numbers::words)
                        .toList());
    }

    @Test
    void rowsWithoutANumberAreNoBars() throws IOException {
        BarChart chart = bars("(id:utopia 'x')", "?country ?word");
        assertEquals(List.of(), chart.bars());
        assertEquals("nothing, since the rows have no number", chart.measured());
    }

    private BarChart bars(String values, String variables) {
        Answer.Rows rows = rows("SELECT " + variables + " { VALUES (" + variables + ") { " + values + " } }");
        return BarChart.of(rows, new Labels(runner.graph()), CAPTION);
    }

    private static String text(DiagramNode node) {
        return node.label() + " " + node.kind() + " " + node.period().text();
    }

    private static String svg(CountryMap map) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MapWriter.write(map, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private CountryMap map(String values, String variables) {
        Answer.Rows rows = rows("SELECT " + variables + " { VALUES (" + variables + ") { " + values + " } }");
        return CountryMap.of(rows, runner.graph(), CAPTION);
    }

    private Diagram timeline(String values, String variables, String selected) {
        String dated = "BIND(IF(STRLEN(?day) = 7, STRDT(?day, xsd:gYearMonth), STRDT(?day, xsd:date)) AS ?since)"
                + " BIND(STRDT(?end, xsd:date) AS ?until)";
        Answer.Rows rows =
                rows("SELECT " + selected + " { VALUES (" + variables + ") { " + values + " } " + dated + " }");
        return RowsTimeline.of("test", rows, new Labels(runner.graph()), CAPTION);
    }

    private Answer.Rows rows(String select) {
        Release release = new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        cp:identifies cp:playsRole "identified" .
                        cp:numbers cp:playsRole "mapped" .
                        """)
                .turtle("data/entities/lands.ttl", """
                        id:utopia rdfs:label "Utopia"@en . id:lilliput rdfs:label "Lilliput"@en . id:acme rdfs:label "Acme"@en .
                        id:u-1 cp:identifies id:utopia ; skos:inScheme cp:numbers ; skos:notation "156" .
                        id:l-1 cp:identifies id:lilliput ; skos:inScheme cp:numbers ; skos:notation "702" .
                        """)
                .file("queries/answers/trade.rq", """
                        #+ title: Trade
                        #+ summary: Who trades?
                        PREFIX id: <https://w3id.org/chokepoint/id/>
                        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                        %s
                        """.formatted(select))
                .open();
        runner = release.runner(Duration.ofSeconds(30));
        return (Answer.Rows) runner.run(release.catalog().get("trade"), Map.of(), RowRange.ALL);
    }
}
