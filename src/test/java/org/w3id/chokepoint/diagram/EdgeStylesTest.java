package org.w3id.chokepoint.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.w3id.chokepoint.diagram.Parts.edge;
import static org.w3id.chokepoint.diagram.Parts.only;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.EdgeStyle;

/** Who says what an edge shows: sources, editors, rules, the reasoner or the query alone. */
class EdgeStylesTest {
    private static final String ALL =
            "CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { id:acme id:beta id:deal-1 id:lease-1 }"
                    + " ?s ?p ?o FILTER(?p NOT IN (rdfs:label, cp:about)) }";
    private static final DiagramOptions WITH_SOURCES = new DiagramOptions(false, true, Extent.GROUPED, "en");

    @TempDir
    private Path root;

    private SmallDiagrams small;

    @BeforeEach
    void write() {
        small = SmallDiagrams.in(root);
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

    /** The editors are those who make the dataset, and publish one of its sources. */
    private SmallWorkspace publishViews() {
        return small.workspace().turtle("data/dataset.ttl", """
                        @prefix dcat: <http://www.w3.org/ns/dcat#> .
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/dataset/1> a dcat:Dataset ;
                            <http://rdfs.org/ns/void#uriSpace> "https://w3id.org/chokepoint/id/" ; dct:creator id:editors .
                        <https://w3id.org/chokepoint/source/views> rdfs:label "Views"@en ; dct:publisher id:editors .
                        """);
    }

    @Test
    void whatTheEditorsPublishIsTheirJudgement() {
        publishViews().turtle("data/sources/views.ttl", "id:acme cp:rivals id:beta .");
        Diagram diagram = draw("CONSTRUCT { ?a cp:rivals ?b } WHERE { ?a cp:rivals ?b }");
        assertEquals(EdgeStyle.JUDGED, only(diagram).style());
        assertEquals(List.of("Views"), diagram.caption().sources());
    }

    @Test
    void whatASourceSaysBesideTheEditorsIsAFact() {
        publishViews().turtle("data/sources/views.ttl", "id:acme cp:knows id:beta .");
        Diagram diagram = draw("CONSTRUCT { id:acme cp:knows id:beta } WHERE {}");
        assertEquals(EdgeStyle.FACT, only(diagram).style());
    }

    @Test
    void whatTheQueryAloneSaysIsAtBestInferred() {
        assertEquals(
                EdgeStyle.INFERRED,
                only(draw("CONSTRUCT { id:gadget cp:knows id:acme } WHERE {}")).style());
    }

    @Test
    void whatAQuestionFindsFollowsFromRules() {
        assertEquals(
                EdgeStyle.DERIVED,
                only(draw("CONSTRUCT { id:verdict cp:knows id:acme } WHERE {}")).style());
    }

    @Test
    void whatASourceStatesIsAFact() {
        assertEquals(
                EdgeStyle.FACT,
                edge(small.draw(ALL, DiagramOptions.DEFAULT), "acme", "knows").style());
    }

    @Test
    void whatOnlyFollowsIsInferred() {
        assertEquals(
                EdgeStyle.INFERRED,
                edge(small.draw(ALL, DiagramOptions.DEFAULT), "beta", "knows").style());
    }

    @Test
    void queryMaySayThatARelationIsAsserted() {
        Diagram diagram = small.draw(
                "CONSTRUCT { id:deal-1 cp:seller id:acme ; cp:buyer id:beta ; cp:diagramStyle 'asserted' } WHERE {}",
                DiagramOptions.DEFAULT);
        assertEquals(EdgeStyle.ASSERTED, diagram.edges().get(0).style());
    }

    @Test
    void edgeNamesItsSourcesOnRequest() {
        assertEquals(
                List.of("Gazette", "Herald"),
                edge(small.draw(ALL, WITH_SOURCES), "acme", "knows").sources());
        assertEquals(
                List.of(),
                edge(small.draw(ALL, DiagramOptions.DEFAULT), "acme", "knows").sources());
    }

    @Test
    void captionNamesTheSourcesOfAllEdges() {
        Diagram diagram = small.draw(ALL, DiagramOptions.DEFAULT);
        assertEquals(List.of("Gazette", "Herald"), diagram.caption().sources());
    }

    private Diagram draw(String construct) {
        return small.draw(construct, DiagramOptions.DEFAULT);
    }
}
