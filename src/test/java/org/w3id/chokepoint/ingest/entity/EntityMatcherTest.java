package org.w3id.chokepoint.ingest.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;

/** A record finds an entity by a code, or by exactly its name in its kind and place, and otherwise a person is asked. */
class EntityMatcherTest {
    private static final String DATA = SmallWorkspace.PREFIXES + """
            cp:Company rdfs:subClassOf cp:Organization . cp:Organization rdfs:subClassOf cp:Agent . cp:Person rdfs:subClassOf cp:Agent .
            cp:isBasedIn cp:tellsApart true .
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
    private static final EntityMatcher MATCHER = EntityMatcher.of(graph(), new Decisions(List.of()));

    @Test
    void exactNameInItsPlaceIsFoundWhateverCaseAndPunctuation() {
        assertEquals("huawei", find("HUAWEI TECHNOLOGIES CO LTD", "Organization", "china"));
    }

    @Test
    void aLongerNameIsAnother() {
        assertEquals("", find("Huawei Technologies (Suzhou) Co., Ltd.", "Organization", "china"));
        assertEquals("", find("Canon Production Printing", "Company", "japan"));
    }

    @Test
    void theSameNameInAnotherCountryIsLeftToAPerson() {
        assertEquals("huawei?", find("Huawei", "Organization", "brazil"));
    }

    @Test
    void anEntityWithoutPlaceIsLeftToAPerson() {
        assertEquals("placeless?", find("Placeless", "Organization", "china"));
    }

    @Test
    void theSameNameOfAnotherKindIsNone() {
        assertEquals("", find("Adam Smith", "Company", "united-states"));
        assertEquals("adam-smith", find("Adam Smith", "Agent", "united-states"));
    }

    @Test
    void twoOfOneNameAreLeftToAPerson() {
        assertEquals("star-one? star-two?", find("Star", "Company", "china"));
    }

    @Test
    void withoutAPlaceTheNameMustBeUniqueWithinItsKind() {
        assertEquals("namibia", words(MATCHER.byName(new Mention(List.of("Namibia"), term("Country"), Map.of()))));
        assertEquals(
                "star-one? star-two?", words(MATCHER.byName(new Mention(List.of("Star"), term("Company"), Map.of()))));
    }

    @Test
    void anotherLegalFormIsLeftToAPerson() {
        assertEquals("huawei?", find("Huawei Ltd.", "Organization", "china"));
    }

    @Test
    void aDecisionHoldsForItsNameKindAndPlaceAlone() {
        EntityMatcher decided = EntityMatcher.of(
                graph(),
                new Decisions(List.of(
                        decision(mention("Huawei Ltd.", "Organization", "china"), "huawei", true),
                        decision(mention("Huawei", "Organization", "china"), "huawei", false))));
        assertEquals("huawei", words(decided.byName(mention("Huawei Ltd.", "Organization", "china"))));
        assertEquals("huawei?", words(decided.byName(mention("Huawei Ltd.", "Organization", "brazil"))));
        assertEquals("", words(decided.byName(mention("Huawei", "Organization", "china"))));
        assertEquals("huawei", words(decided.byName(mention("Huawei", "Company", "china"))));
    }

    @Test
    void acceptedEntityThatIsNotThereIsAnError() {
        Mention mention = mention("Huawei Ltd.", "Organization", "china");
        EntityMatcher decided = EntityMatcher.of(graph(), new Decisions(List.of(decision(mention, "huawai", true))));
        ChokepointException refusal = assertThrows(ChokepointException.class, () -> decided.byName(mention));
        assertEquals(
                "data/imports/decisions.csv: accepts 'huawai' for 'Huawei Ltd.', but no entity has that id"
                        + " (write the id of an entity of data/entities/, or delete the line) [invalid-input]",
                refusal.getMessage());
    }

    private static Decisions.Decision decision(Mention mention, String candidate, boolean isAccepted) {
        return new Decisions.Decision(
                Question.of(mention), candidate, isAccepted, LocalDate.of(2026, 11, 28), "read the record");
    }

    @Test
    void theOnlyOneWithAllValuesIsFound() {
        List<Node> label = List.of(RDFS.label.asNode(), NodeFactory.createLiteralLang("Star", "en"));
        assertEquals(Optional.empty(), MATCHER.byValues(label));
        List<Node> inJapan = List.of(term("isBasedIn"), id("japan"), RDF.type.asNode(), term("Company"));
        assertEquals(Optional.of(id("canon")), MATCHER.byValues(inJapan));
    }

    @Test
    void onePropertyMoreMustHaveNoValue() {
        List<Node> company = List.of(RDF.type.asNode(), term("Company"), term("isBasedIn"));
        assertEquals(Optional.of(id("placeless")), MATCHER.byValues(company));
    }

    @Test
    void codeIsFoundAndAHintIsNot() {
        assertEquals(Optional.of(id("namibia")), MATCHER.byCode(term("isoAlpha2"), "NA"));
        assertEquals(Optional.empty(), MATCHER.byCode(term("isoAlpha2"), "XX"));
    }

    private static Mention mention(String name, String kind, String place) {
        return new Mention(List.of(name), term(kind), Map.of(term("isBasedIn"), Set.of(id(place))));
    }

    /** The id of the entity found, or those of the candidates. */
    private static String find(String name, String kind, String place) {
        return words(MATCHER.byName(mention(name, kind, place)));
    }

    private static String words(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Known known -> Question.localName(known.entity());
            case Resolution.Open open ->
                open.candidates().stream()
                        .map(each -> Question.localName(each.entity()) + "?")
                        .collect(Collectors.joining(" "));
        };
    }

    private static Node id(String name) {
        return NodeFactory.createURI("https://w3id.org/chokepoint/id/" + name);
    }

    private static Node term(String name) {
        return NodeFactory.createURI("https://w3id.org/chokepoint/ontology#" + name);
    }

    private static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(SmallWorkspace.DATASET + DATA, Lang.TURTLE).parse(graph);
        try (QueryExec execution = QueryExec.graph(graph)
                .query(QueryFactory.read("data/imports/comparable.rq"))
                .build()) {
            GraphUtil.addInto(graph, execution.construct());
        }
        return graph;
    }
}
