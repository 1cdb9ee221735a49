package org.w3id.chokepoint.ingest.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.SmallWorkspace;

/** A record finds an entity by a code, or by exactly its name in its kind and place, and otherwise a person is asked. */
class EntityIndexTest {
    private static final String DATA = SmallWorkspace.PREFIXES + """
            cp:Company rdfs:subClassOf cp:Organization . cp:Organization rdfs:subClassOf cp:Agent . cp:Person rdfs:subClassOf cp:Agent .
            cp:identifies cp:playsRole "identified" . cp:gradeC cp:playsRole "candidate" .
            cp:isoAlpha2 skos:inScheme cp:identifierScheme ; cp:writtenForm "([A-Z]{2}) => $1" .
            id:huawei a cp:Company ; rdfs:label "Huawei"@en ; skos:altLabel "Huawei Technologies Co., Ltd."@en ; cp:isBasedIn id:china .
            id:hysol a cp:Company ; rdfs:label "Hysol Huawei"@en ; cp:isBasedIn id:china .
            id:canon a cp:Company ; rdfs:label "Canon Inc."@en ; cp:isBasedIn id:japan .
            id:adam-smith a cp:Person ; rdfs:label "Adam Smith"@en ; cp:isBasedIn id:united-states .
            id:star-one a cp:Company ; rdfs:label "Star"@en ; cp:isBasedIn id:china .
            id:star-two a cp:Company ; rdfs:label "Star"@en ; cp:isBasedIn id:china .
            id:placeless a cp:Company ; rdfs:label "Placeless"@en .
            id:namibia a cp:Country ; rdfs:label "Namibia"@en .
            id:na a cp:ExternalIdentifier ; cp:identifies id:namibia ; skos:inScheme cp:isoAlpha2 ; skos:notation "NA" ; cp:hasGrade cp:gradeA .
            id:hint a cp:ExternalIdentifier ; cp:identifies id:canon ; skos:inScheme cp:isoAlpha2 ; skos:notation "XX" ; cp:hasGrade cp:gradeC .
            """;
    private static final EntityIndex INDEX = EntityIndex.of(graph(), QueryFactory.create(names()));

    @Test
    void exactNameInItsPlaceIsFoundWhateverCaseAndPunctuation() {
        assertEquals(known("huawei"), find("HUAWEI TECHNOLOGIES CO LTD", "Organization", "china"));
    }

    @Test
    void aLongerNameIsAnother() {
        assertEquals(none(), find("Huawei Technologies (Suzhou) Co., Ltd.", "Organization", "china"));
        assertEquals(none(), find("Canon Production Printing", "Company", "japan"));
    }

    @Test
    void theSameNameInAnotherCountryIsLeftToAPerson() {
        assertEquals(open("huawei"), find("Huawei", "Organization", "brazil"));
    }

    @Test
    void anEntityWithoutPlaceIsLeftToAPerson() {
        assertEquals(open("placeless"), find("Placeless", "Organization", "china"));
    }

    @Test
    void theSameNameOfAnotherKindIsNone() {
        assertEquals(none(), find("Adam Smith", "Company", "united-states"));
        assertEquals(known("adam-smith"), find("Adam Smith", "Agent", "united-states"));
    }

    @Test
    void twoOfOneNameAreLeftToAPerson() {
        assertEquals(open("star-one", "star-two"), find("Star", "Company", "china"));
    }

    @Test
    void codeIsFoundAndAHintIsNot() {
        assertEquals(Optional.of(id("namibia")), INDEX.byCode(term("isoAlpha2"), "NA"));
        assertEquals(Optional.empty(), INDEX.byCode(term("isoAlpha2"), "XX"));
    }

    private static Resolution find(String name, String kind, String place) {
        return INDEX.byName(new Mention(name, term(kind), Optional.of(id(place))));
    }

    private static Resolution known(String name) {
        return new Resolution.Known(id(name));
    }

    private static Resolution open(String one, String two) {
        return new Resolution.Open(Set.of(id(one), id(two)));
    }

    private static Resolution open(String one) {
        return new Resolution.Open(Set.of(id(one)));
    }

    private static Resolution none() {
        return new Resolution.Open(Set.of());
    }

    private static Node id(String name) {
        return NodeFactory.createURI("https://w3id.org/chokepoint/id/" + name);
    }

    private static Node term(String name) {
        return NodeFactory.createURI("https://w3id.org/chokepoint/ontology#" + name);
    }

    private static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(DATA, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static String names() {
        try {
            return Files.readString(Path.of("data/imports/names.rq"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
