package org.w3id.chokepoint.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;

/** Dates, values and groups in the boxes, by the roles that the ontology gives to properties. */
class NodeAttributesTest {

    @TempDir
    private Path root;

    private SmallDiagrams small;

    @BeforeEach
    void write() {
        small = SmallDiagrams.in(root);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cp:validFrom '2020-01-01'                               | from 2020-01-01
            cp:validUntil '2021-01-01'                              | until 2021-01-01
            cp:validFrom '2020-01-01' ; cp:validUntil '2021-01-01'  | 2020-01-01 – 2021-01-01
            cp:occursOn '2020-02-29'                                | 2020-02-29
            cp:occursOn '2020-02-29' ; cp:validFrom '2019-01-01'    | 2020-02-29
            dct:issued '2018'                                       | 2018
            dct:issued '2018' ; cp:occursOn '2017'                  | 2017
            cp:motto '2020-01-01'                                   | ''
            """)
    void periodIsTheDayOfAnEventElseOfIssueElseWhenItHolds(String said, String period) {
        assertEquals(period, acme(said).period().text());
    }

    @Test
    void ofSeveralDatesTheFirstBeginsAndTheLastEnds() {
        DiagramNode acme = acme("cp:validFrom '2021' , '2019' ; cp:validUntil '2022' , '2024'");
        assertEquals("2019 – 2024", acme.period().text());
    }

    @ParameterizedTest
    @CsvSource({"year, 2020", "month, 2020-05", "day, 2020-05-01"})
    void dateIsAsExactAsTheDataSay(String precision, String expected) {
        small.workspace().turtle("data/sources/day.ttl", "id:acme cp:hasDatePrecision \"%s\" .".formatted(precision));
        assertEquals(expected, acme("cp:occursOn '2020-05-01'").period().text());
    }

    @Test
    void yearIsNotCutWhereNoMoreIsWritten() {
        small.workspace().turtle("data/sources/day.ttl", "id:acme cp:hasDatePrecision \"month\" .");
        assertEquals("2020", acme("cp:occursOn '2020'").period().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.5e10   | 45000000000
            2.910e0  | 2.91
            12       | 12
            """)
    void valueIsWrittenAsPeopleWriteIt(String literal, String expected) {
        assertEquals(Optional.of(expected), acme("cp:hasValue " + literal).value());
    }

    @Test
    void thingWithoutAValueHasNone() {
        assertEquals(Optional.empty(), acme("cp:motto 'so'").value());
    }

    @Test
    void severalGroupsAreNamedTogether() {
        assertEquals(
                Optional.of("Arcadia, Utopia"),
                acme("cp:diagramGroup 'Utopia' , 'Arcadia'").group());
    }

    @Test
    void groupMayBeAThingWithALabel() {
        assertEquals(Optional.of("Beta"), acme("cp:diagramGroup id:beta").group());
    }

    @Test
    void groupIsNoEdge() {
        Diagram diagram = small.draw("CONSTRUCT { id:acme cp:diagramGroup id:beta } WHERE {}", DiagramOptions.DEFAULT);
        assertEquals("1 0", diagram.nodes().size() + " " + diagram.edges().size());
    }

    @Test
    void noteSaysKindGroupValueAndTime() {
        assertEquals(
                "firm · Utopia · 12 · 2020",
                acme("cp:diagramGroup 'Utopia' ; cp:hasValue 12 ; cp:occursOn '2020'")
                        .note());
    }

    @ParameterizedTest
    @CsvSource({"asserted, ASSERTED", "judged, JUDGED", "derived, DERIVED", "fact, FACT"})
    void queryMaySayOnWhatARelationRests(String word, EdgeStyle style) {
        Diagram diagram = small.draw(
                "CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta ; cp:diagramStyle '%s' } WHERE {}"
                        .formatted(word),
                DiagramOptions.DEFAULT);
        assertEquals(style, diagram.edges().get(0).style());
    }

    @Test
    void unknownStyleLeavesWhatTheSourcesSay() {
        Diagram diagram = small.draw(
                "CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta ; cp:diagramStyle 'rumoured' } WHERE {}",
                DiagramOptions.DEFAULT);
        assertEquals(EdgeStyle.FACT, diagram.edges().get(0).style());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, true",
        "http://example.org/a?b=c#d, true",
        "javascript:alert(1), false",
        "file:///etc/passwd, false",
        "https://example.org/a b, false",
        "mailto:a@example.org, false"
    })
    void onlyAddressesOfTheWebAreLinked(String iri, boolean linked) {
        DiagramNode node = acme("cp:motto 'so'");
        DiagramNode other = new DiagramNode(
                iri, node.label(), node.kind(), node.group(), node.value(), node.period(), node.remarks());
        assertEquals(linked, other.link().isPresent());
    }

    private DiagramNode acme(String said) {
        Diagram diagram = small.draw(
                "PREFIX dct: <http://purl.org/dc/terms/> CONSTRUCT { id:acme %s } WHERE {}".formatted(said),
                DiagramOptions.DEFAULT);
        return diagram.nodes().stream()
                .filter(node -> node.iri().endsWith("/acme"))
                .findFirst()
                .orElseThrow();
    }
}
