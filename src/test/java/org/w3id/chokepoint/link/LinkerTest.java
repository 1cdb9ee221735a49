package org.w3id.chokepoint.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;

/** Which entity a cell of a table is about; a false certainty is worse than none. */
class LinkerTest {

    @TempDir
    static Path root;

    private static Graph triples;

    @BeforeAll
    static void load() {
        triples = new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        cp:Agent a owl:Class ; rdfs:label "agent"@en .
                        cp:Company a owl:Class ; rdfs:subClassOf cp:Agent ; rdfs:label "company"@en .
                        cp:Place a owl:Class ; rdfs:label "place"@en .
                        """)
                .turtle("data/entities/all.ttl", """
                        id:acme a cp:Company ; rdfs:label "Acme"@en , "艾克米"@zh ; skos:altLabel "Acme Group"@en .
                        id:acme-town a cp:Place ; rdfs:label "Acme"@en .
                        id:northern-tools a cp:Company ; rdfs:label "Northern Tools Co., Ltd."@en , "北方工具有限公司"@zh .
                        id:northern-light a cp:Company ; rdfs:label "Northern Light"@en .
                        id:twin-one a cp:Company ; rdfs:label "Twin Systems"@en .
                        id:twin-two a cp:Company ; rdfs:label "Twin Systems"@en .
                        """)
                .turtle("data/sources/web.ttl", "<https://example.org/acme> a cp:Company ; rdfs:label \"Outside\"@en .")
                .load()
                .dataset()
                .getDefaultGraph();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme Group               | acme
            ACME GROUP               | acme
            艾克米                    | acme
            Northern Tools Co., Ltd. | northern-tools
            Northern Tools           | northern-tools
            北方工具有限公司            | northern-tools
            Northern Light           | northern-light
            """)
    void nameLabelOrAliasLeadsToItsEntity(String text, String id) {
        assertEquals(
                SmallWorkspace.NAMES.entities() + id,
                link(text, "Company").best().entity().getURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme Group", "艾克米", "Northern Light"})
    void onlyOneOfThatNameIsCertain(String text) {
        assertTrue(link(text, "Company").certain());
    }

    @Test
    void twoOfOneNameAreNeverCertain() {
        assertFalse(link("Twin Systems", "Company").certain());
    }

    @Test
    void nameOfTwoKindsIsCertainOnlyWithinOne() {
        assertFalse(link("Acme", "").certain());
        assertTrue(link("Acme", "Company").certain());
        assertEquals(
                SmallWorkspace.NAMES.entities() + "acme-town",
                link("Acme", "Place").best().entity().getURI());
    }

    @Test
    void classAboveTheClassIsAskedForToo() {
        assertEquals(
                SmallWorkspace.NAMES.entities() + "acme",
                link("Acme", "Agent").best().entity().getURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acmee", "Northern Tool", "Nothern Light"})
    void similarNameIsNoCertainty(String text) {
        assertFalse(link(text, "Company").certain(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzzyv", "全然不同", "???", "—"})
    void whatIsLikeNothingHasNoLink(String text) {
        assertEquals(Optional.empty(), new Linker(triples, Optional.empty()).link(text));
    }

    @Test
    void onlyEntitiesOfThisDatasetAreLinked() {
        assertTrue(new Linker(triples, Optional.empty())
                .link("Outside")
                .filter(link -> link.best().entity().getURI().startsWith("https://example.org"))
                .isEmpty());
    }

    @Test
    void everyLinkSaysWhy() {
        assertEquals(
                "name +58: the name is one of its aliases; kind +20: same",
                link("Acme Group", "Company").best().why());
    }

    private static Linker.Link link(String text, String kind) {
        Optional<Node> type = Optional.of(kind)
                .filter(name -> !name.isEmpty())
                .map(name -> NodeFactory.createURI(SmallWorkspace.NAMES.terms() + name));
        return new Linker(triples, type).link(text).orElseThrow();
    }
}
