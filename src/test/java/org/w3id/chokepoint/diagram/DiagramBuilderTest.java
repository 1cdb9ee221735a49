package org.w3id.chokepoint.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.DiagramEdge;
import org.w3id.chokepoint.diagram.model.DiagramNode;
import org.w3id.chokepoint.diagram.model.EdgeStyle;

/** What of the triples becomes a node, what an edge, and what they are called. */
class DiagramBuilderTest {

    @TempDir
    private Path root;

    private SmallDiagrams small;

    @BeforeEach
    void write() {
        small = SmallDiagrams.in(root);
    }

    @Test
    void nothingConstructedIsADiagramOfNothing() {
        Diagram diagram = draw("CONSTRUCT { ?s cp:knows ?o } WHERE { ?s cp:neverSaid ?o }");
        assertEquals(0, diagram.nodes().size() + diagram.edges().size());
    }

    @Test
    void thingWithoutEdgesIsANode() {
        assertEquals(List.of("Acme"), labels(draw("CONSTRUCT { id:acme a cp:Firm } WHERE {}")));
    }

    @Test
    void thingMayPointAtItself() {
        Diagram diagram = draw("CONSTRUCT { id:acme cp:knows id:acme } WHERE {}");
        assertEquals("1 1", diagram.nodes().size() + " " + diagram.edges().size());
    }

    @Test
    void blankNodesAreLeftOut() {
        Diagram diagram = draw("CONSTRUCT { id:acme cp:has [ cp:knows id:beta ] ; cp:knows id:beta } WHERE {}");
        assertEquals(List.of("Acme", "Beta"), labels(diagram));
        assertEquals(1, diagram.edges().size());
    }

    @Test
    void textsAndNumbersAreNoNodes() {
        assertEquals(
                List.of("Acme"),
                labels(draw("CONSTRUCT { id:acme cp:motto 'so' ; cp:staff 12 ; cp:paid true } WHERE {}")));
    }

    @Test
    void nameOfAPropertyWithoutALabelIsSpoken() {
        assertEquals(
                "has board member",
                only(draw("CONSTRUCT { id:acme cp:hasBoardMember id:beta } WHERE {}"))
                        .label());
    }

    @Test
    void thingWithoutALabelHasItsShortName() {
        assertEquals(List.of("id:nameless"), labels(draw("CONSTRUCT { id:nameless a cp:Firm } WHERE {}")));
    }

    @Test
    void thingWithoutAClassIsAThing() {
        assertEquals(
                "thing",
                node(draw("CONSTRUCT { id:nameless cp:knows id:acme } WHERE {}"), "nameless")
                        .kind());
    }

    @Test
    void classWithoutALabelIsSpoken() {
        assertEquals(
                "gadget",
                node(draw("CONSTRUCT { id:acme cp:about id:gadget } WHERE {}"), "gadget")
                        .kind());
    }

    @Test
    void valueOfAListHasTheNameOfTheList() {
        small.workspace().turtle("ontology/values.ttl", """
                cp:moods a skos:ConceptScheme ; rdfs:label "mood"@en .
                cp:calm skos:inScheme cp:moods ; rdfs:label "calm"@en .
                """);
        assertEquals(
                "mood",
                node(draw("CONSTRUCT { id:acme cp:feels cp:calm } WHERE {}"), "calm")
                        .kind());
    }

    @Test
    void kindIsInTheLanguageAskedFor() {
        small.workspace().turtle("ontology/more.ttl", "cp:Firm rdfs:label \"公司\"@zh .");
        Diagram diagram = small.draw(
                "CONSTRUCT { id:acme a cp:Firm } WHERE {}", new DiagramOptions(false, false, Extent.WHOLE, "zh"));
        assertEquals("公司", diagram.nodes().get(0).kind());
    }

    @Test
    void queryMayNameTheThing() {
        assertEquals(List.of("The firm"), labels(draw("CONSTRUCT { id:acme rdfs:label 'The firm'@en } WHERE {}")));
    }

    @Test
    void emptyNameGivesWayToTheShortName() {
        assertEquals(List.of("id:acme"), labels(draw("CONSTRUCT { id:acme rdfs:label '  ' } WHERE {}")));
    }

    @Test
    void relationWithTwoBuyersIsTwoEdges() {
        Diagram diagram = draw("""
                CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta , id:gadget } WHERE {}""");
        assertEquals(
                List.of("beta", "gadget"),
                diagram.edges().stream()
                        .map(DiagramEdge::target)
                        .map(DiagramBuilderTest::local)
                        .toList());
    }

    @Test
    void relationThatLacksAnEndStaysANode() {
        Diagram diagram = draw("CONSTRUCT { id:deal-1 cp:seller id:acme } WHERE {}");
        assertEquals(List.of("Acme", "id:deal-1"), labels(diagram));
        assertEquals("seller", only(diagram).label());
    }

    @Test
    void relationBetweenOneThingAndItselfIsALoop() {
        DiagramEdge loop = only(draw("CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:acme } WHERE {}"));
        assertEquals(loop.source(), loop.target());
    }

    @Test
    void sameRelationOfOneTimeIsDrawnOnce() {
        small.workspace()
                .turtle("data/sources/more.ttl", "id:deal-2 a cp:Deal ; cp:seller id:acme ; cp:buyer id:beta .");
        Diagram diagram = draw("""
                CONSTRUCT { ?deal cp:seller ?a ; cp:buyer ?b }
                WHERE { VALUES ?deal { id:deal-1 id:deal-2 } ?deal cp:seller ?a ; cp:buyer ?b }""");
        assertEquals(1, diagram.edges().size());
    }

    @Test
    void sameRelationOfTwoTimesIsDrawnTwice() {
        Diagram diagram = draw("""
                CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta ; cp:validFrom '2020' .
                            id:deal-2 a cp:Deal ; cp:seller id:acme ; cp:buyer id:beta ; cp:validFrom '2022' } WHERE {}""");
        assertEquals(
                List.of("from 2020", "from 2022"),
                diagram.edges().stream().map(edge -> edge.period().text()).toList());
    }

    @Test
    void edgeAndNodeDoNotBothTellOneRelation() {
        Diagram diagram = draw("CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta } WHERE {}");
        assertTrue(diagram.nodes().stream().noneMatch(node -> node.iri().endsWith("deal-1")));
    }

    @Test
    void subClassWithItsOwnDrawingIsDrawnByIt() {
        small.workspace().turtle("ontology/lease.ttl", """
                cp:Lease cp:diagramSource cp:buyer ; cp:diagramTarget cp:seller ; cp:diagramLabel "leases from"@en .
                """);
        DiagramEdge lease = only(draw("CONSTRUCT { id:lease-1 cp:seller id:beta ; cp:buyer id:acme } WHERE {}"));
        assertEquals(
                "acme leases from beta", local(lease.source()) + " " + lease.label() + " " + local(lease.target()));
    }

    @Test
    void orderOfTheTriplesDoesNotMatter() {
        Diagram forth = draw("CONSTRUCT { id:acme cp:knows id:beta . id:beta cp:owns id:gadget } WHERE {}");
        Diagram back = draw("CONSTRUCT { id:beta cp:owns id:gadget . id:acme cp:knows id:beta } WHERE {}");
        assertEquals(forth, back);
    }

    @Test
    void whatARuleFoundIsDerived() {
        small.workspace().file("ontology/rules/10-likes.rq", """
                PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                CONSTRUCT { ?a cp:likes ?b } WHERE { ?a cp:knows ?b }
                """);
        Diagram diagram = draw("CONSTRUCT { ?a cp:likes ?b } WHERE { ?a cp:likes ?b }");
        assertEquals(EdgeStyle.DERIVED, diagram.edges().get(0).style());
    }

    @Test
    void whatTheEditorsPublishIsTheirJudgement() {
        small.workspace()
                .turtle("data/dataset.ttl", """
                        @prefix dcat: <http://www.w3.org/ns/dcat#> .
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/dataset/1> a dcat:Dataset ;
                            <http://rdfs.org/ns/void#uriSpace> "https://w3id.org/chokepoint/id/" ; dct:creator id:editors .
                        <https://w3id.org/chokepoint/source/views> rdfs:label "Views"@en ; dct:publisher id:editors .
                        """)
                .turtle("data/sources/views.ttl", "id:acme cp:rivals id:beta .");
        Diagram diagram = draw("CONSTRUCT { ?a cp:rivals ?b } WHERE { ?a cp:rivals ?b }");
        assertEquals(EdgeStyle.JUDGED, only(diagram).style());
        assertEquals(List.of("Views"), diagram.caption().sources());
    }

    @Test
    void whatASourceSaysBesideTheEditorsIsAFact() {
        small.workspace()
                .turtle("data/dataset.ttl", """
                        @prefix dcat: <http://www.w3.org/ns/dcat#> .
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/dataset/1> a dcat:Dataset ;
                            <http://rdfs.org/ns/void#uriSpace> "https://w3id.org/chokepoint/id/" ; dct:creator id:editors .
                        <https://w3id.org/chokepoint/source/views> rdfs:label "Views"@en ; dct:publisher id:editors .
                        """)
                .turtle("data/sources/views.ttl", "id:acme cp:knows id:beta .");
        Diagram diagram = draw("CONSTRUCT { id:acme cp:knows id:beta } WHERE {}");
        assertEquals(EdgeStyle.FACT, only(diagram).style());
    }

    @Test
    void whatTheQueryAloneSaysIsAtBestInferred() {
        assertEquals(
                EdgeStyle.INFERRED,
                only(draw("CONSTRUCT { id:gadget cp:knows id:acme } WHERE {}")).style());
    }

    private Diagram draw(String construct) {
        return small.draw(construct, DiagramOptions.DEFAULT);
    }

    private static DiagramEdge only(Diagram diagram) {
        assertEquals(1, diagram.edges().size(), diagram.edges().toString());
        return diagram.edges().get(0);
    }

    private static DiagramNode node(Diagram diagram, String name) {
        Optional<DiagramNode> found = diagram.nodes().stream()
                .filter(node -> local(node.iri()).equals(name))
                .findFirst();
        return found.orElseThrow();
    }

    private static List<String> labels(Diagram diagram) {
        return diagram.nodes().stream().map(DiagramNode::label).toList();
    }

    private static String local(String iri) {
        return iri.replaceFirst("^.*[/#]", "");
    }
}
