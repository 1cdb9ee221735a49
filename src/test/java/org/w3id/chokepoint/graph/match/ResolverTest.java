package org.w3id.chokepoint.graph.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.identifier.Code;

/** A record merges by itself only beyond doubt; whatever is left open waits for a person. */
class ResolverTest {
    private static final String DATA = """
            @prefix cp: <https://w3id.org/chokepoint/ontology#> .
            @prefix id: <https://w3id.org/chokepoint/id/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            id:huawei a cp:Company ; rdfs:label "Huawei"@en ; cp:isBasedIn id:china ;
                skos:altLabel "Huawei Technologies Co., Ltd."@en , "华为技术有限公司"@zh .
            id:huawei-tech-uk a cp:Company ; rdfs:label "Huawei Technologies (UK) Co., Ltd."@en ; cp:isBasedIn id:uk .
            id:canon a cp:Company ; rdfs:label "Canon"@en ; skos:altLabel "Canon Inc."@en ; cp:isBasedIn id:japan .
            id:twin-1 a cp:Company ; rdfs:label "Twin"@en ; cp:isBasedIn id:china .
            id:twin-2 a cp:Company ; rdfs:label "Twin"@en .
            id:star-cn a cp:Company ; rdfs:label "Star"@en ; cp:isBasedIn id:china .
            id:star-jp a cp:Company ; rdfs:label "Star"@en ; cp:isBasedIn id:japan .
            id:placeless a cp:Company ; rdfs:label "Placeless"@en .
            id:gemini a cp:AIModel ; rdfs:label "Gemini"@en . id:google cp:makes id:gemini .
            cp:identifies cp:playsRole "identified" . cp:gradeC cp:playsRole "candidate" .
            id:x1 cp:identifies id:huawei ; skos:inScheme cp:wikidata ; skos:notation "Q160120" .
            id:x2 cp:identifies id:canon ; skos:inScheme cp:wikidata ; skos:notation "Q62621" .
            """;
    private final Resolver resolver = Resolver.of(graph());

    private static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source("ontology/chokepoint.ttl").parse(graph);
        RDFParser.source("ontology/values.ttl").parse(graph);
        RDFParser.fromString(SmallWorkspace.DATASET + DATA, Lang.TURTLE).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @ValueSource(strings = {"HUAWEI", "Huawei Technologies Company Limited", "華為技術有限公司", "Ｈｕａｗｅｉ"})
    void anExactNameInTheSameCountryAndKindMerges(String name) {
        assertEquals(Optional.of("huawei"), unique(company(name, "china")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hysol Huawei", "Huawei Technologies", "Hua wei", "Huawei Device", "Canon Production Printing"})
    void anotherNameNeverMerges(String name) {
        assertEquals(Optional.empty(), unique(company(name, "china")));
        assertEquals(Optional.empty(), unique(company(name, "japan")));
    }

    @Test
    void aSubsidiaryIsNotItsParent() {
        assertEquals(Optional.of("huawei-tech-uk"), unique(company("Huawei Technologies (UK) Co., Ltd.", "uk")));
        assertEquals(Optional.empty(), unique(company("Huawei Technologies (France) Co., Ltd.", "china")));
    }

    @Test
    void anotherCountryKeepsTwoApart() {
        assertEquals(Optional.empty(), unique(company("Huawei", "japan")));
        assertEquals(Optional.of("star-jp"), unique(company("Star", "japan")));
    }

    @Test
    void anotherKindKeepsTwoApart() {
        assertEquals(Optional.empty(), unique(record(Set.of("AIModel"), "Huawei", Map.of("isBasedIn", "china"))));
    }

    @Test
    void aCountryThatIsNotKnownIsLeftToAPerson() {
        assertEquals(Optional.empty(), unique(company("Placeless", "china")));
        assertEquals(Optional.empty(), unique(record(Set.of("Company"), "Huawei", Map.of())));
        assertEquals(Optional.empty(), unique(company("Twin", "china")), "the other one may be Chinese too");
    }

    @Test
    void aThingIsToldApartByItsMaker() {
        assertEquals(Optional.of("gemini"), unique(record(Set.of("AIModel"), "Gemini", Map.of("makes", "google"))));
        assertEquals(Optional.empty(), unique(record(Set.of("AIModel"), "Gemini", Map.of("makes", "canon"))));
    }

    @Test
    void aSharedCodeMergesWhateverTheName() {
        assertEquals(Optional.of("huawei"), unique(withCode("Hua-Wei Group", "q160120")));
    }

    @Test
    void anotherCodeInTheSameRegisterForbidsTheNameToMerge() {
        assertEquals(Optional.empty(), unique(withCode("Huawei", "q7")));
        assertEquals(Optional.empty(), unique(withCode("Huawei", "q62621")), "the code says Canon, in Japan");
    }

    @Test
    void candidatesComeBestFirstWithReasons() {
        List<Candidate> candidates = resolver.candidates(company("Star", "japan"));
        assertEquals(
                List.of("star-jp", "star-cn"),
                candidates.stream().map(ResolverTest::id).toList());
        assertEquals(100, candidates.get(0).score());
        assertEquals(30, candidates.get(1).score());
        assertEquals(
                "name +60: the name is its label; kind +20: same; isBasedIn -50: different",
                candidates.get(1).why());
    }

    @Test
    void whatTheRecordDoesNotTellIsNotCompared() {
        Candidate candidate =
                resolver.candidates(record(Set.of(), "Canon", Map.of())).get(0);
        assertEquals("100 name +60: the name is its label", candidate.score() + " " + candidate.why());
    }

    @Test
    void anEntityWithASimilarNameIsScoredLow() {
        Node canon = NodeFactory.createURI(SmallWorkspace.NAMES.entities() + "canon");
        Candidate near = resolver.candidates(company("Canon Production Printing", "japan"), Map.of(canon, 50))
                .get(0);
        assertEquals(NameMatch.OTHER, near.name());
        assertEquals(52, near.score());
    }

    @Test
    void aDifferentLegalFormIsACandidateOnly() {
        List<Candidate> candidates = resolver.candidates(company("Huawei Technologies Corp.", "china"));
        assertEquals(NameMatch.LEGAL_FORM, candidates.get(0).name());
        assertTrue(candidates.get(0).score() < 100);
    }

    private Optional<String> unique(EntityRecord record) {
        return resolver.unique(record).map(ResolverTest::id);
    }

    private static String id(Candidate candidate) {
        return candidate.entity().getURI().replaceFirst(SmallWorkspace.NAMES.entities(), "");
    }

    private static EntityRecord company(String name, String country) {
        return record(Set.of("Company"), name, Map.of("isBasedIn", country));
    }

    private static EntityRecord withCode(String name, String code) {
        EntityRecord company = company(name, "china");
        return new EntityRecord(
                "r", company.names(), company.kinds(), company.traits(), Set.of(new Code(term("wikidata"), code)));
    }

    private static EntityRecord record(Set<String> kinds, String name, Map<String, String> traits) {
        Map<Node, Set<Node>> nodes = new java.util.HashMap<>();
        traits.forEach((key, value) ->
                nodes.put(term(key), Set.of(NodeFactory.createURI(SmallWorkspace.NAMES.entities() + value))));
        Set<Node> classes = kinds.stream().map(ResolverTest::term).collect(java.util.stream.Collectors.toSet());
        return new EntityRecord("r", List.of(name), classes, nodes, Set.of());
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SmallWorkspace.NAMES.terms() + name);
    }
}
