package org.w3id.chokepoint.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.SparqlText;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.release.Release;

/** Why something holds: by the queries that explain things, and step by step for a triple. */
class ExplainerTest {

    @TempDir
    static Path root;

    private static Release release;
    private static Explainer explainer;

    @BeforeAll
    static void load() {
        release = new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        cp:Animal a owl:Class ; rdfs:label "animal"@en .
                        cp:Mammal a owl:Class ; rdfs:label "mammal"@en ; rdfs:subClassOf cp:Animal .
                        cp:Dog a owl:Class ; rdfs:label "dog"@en ; rdfs:subClassOf cp:Mammal .
                        cp:Stone a owl:Class ; rdfs:label "stone"@en .
                        cp:parentOf a owl:ObjectProperty ; owl:inverseOf cp:childOf .
                        """)
                .file("ontology/rules/10-grandparents.rq", """
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?a cp:grandparentOf ?c } WHERE { ?a cp:parentOf ?b . ?b cp:parentOf ?c }
                        """)
                .turtle("data/sources/kennel.ttl", """
                        <https://w3id.org/chokepoint/source/kennel> rdfs:label "Kennel book"@en .
                        id:rex a cp:Dog ; rdfs:label "Rex"@en ; cp:parentOf id:fido .
                        id:fido a cp:Dog ; rdfs:label "Fido"@en ; cp:parentOf id:lassie .
                        id:lassie a cp:Dog ; rdfs:label "Lassie"@en .
                        id:pebble a cp:Stone ; rdfs:label "Pebble"@en .
                        """)
                .turtle("data/sources/herald.ttl", "id:rex cp:parentOf id:fido .")
                .file("queries/answers/why-a-dog.rq", """
                        #+ title: Why a dog
                        #+ summary: Whose child is a dog?
                        #+ tags: [explanation]
                        #+ params:
                        #+   - {name: dog, type: entity, class: "cp:Dog", default: fido, description: The dog.}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?parent WHERE { ?parent cp:parentOf ?_dog_iri } ORDER BY ?parent
                        """)
                .file("queries/answers/other.rq", """
                        #+ title: Other
                        #+ summary: What is there?
                        #+ params:
                        #+   - {name: stone, type: entity, class: "cp:Stone", default: pebble, description: The stone.}
                        SELECT ?p WHERE { ?_stone_iri ?p ?o } ORDER BY ?p
                        """)
                .open();
        explainer = new Explainer(release.catalog(), release.runner(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fido", "id:fido", "https://w3id.org/chokepoint/id/fido", "Fido"})
    void thingMayBeNamedInAnyWay(String text) {
        assertEquals("why-a-dog", explainer.of(text).name());
        Answer.Rows rows = (Answer.Rows) explainer.explain(text);
        assertEquals(1, rows.bindings().size());
        assertTrue(rows.bindings().get(0).get("parent").getURI().endsWith("/rex"));
    }

    @ParameterizedTest
    @CsvSource({"pebble, no query explains a thing of its class", "nobody, the graph does not know it"})
    void whatCannotBeExplainedIsToldWhy(String text, String reason) {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> explainer.explain(text));
        assertEquals(ErrorCode.NOT_FOUND, failure.code());
        assertEquals(reason, failure.what());
    }

    @Test
    void proofGoesDownToWhatIsStated() {
        Proof proof = proof("id:rex a cp:Animal");
        List<Proof> steps = proof.premises();
        assertTrue(proof.rule().isPresent());
        while (!steps.get(0).premises().isEmpty()) {
            steps = steps.get(0).premises();
        }
        assertTrue(steps.stream().anyMatch(step -> step.triple().equals("id:rex rdf:type cp:Dog")), proof.toString());
    }

    @Test
    void statedTripleNamesEverySourceInOrder() {
        assertEquals(
                List.of("Kennel book", "https://w3id.org/chokepoint/source/herald"),
                proof("id:rex cp:parentOf id:fido").sources());
    }

    @Test
    void inverseIsExplainedByTheStatement() {
        Proof proof = proof("id:fido cp:childOf id:rex");
        assertEquals(
                List.of("id:rex cp:parentOf id:fido"),
                proof.premises().stream().map(Proof::triple).toList());
    }

    @Test
    void textIndentsPremisesBelowWhatFollows() {
        StringWriter text = new StringWriter();
        proof("id:fido cp:childOf id:rex").writeText(new PrintWriter(text));
        List<String> lines = text.toString().lines().toList();
        assertEquals("id:fido cp:childOf id:rex", lines.get(0));
        assertTrue(lines.get(1).startsWith("  by the rule "), lines.toString());
        assertTrue(lines.get(2).startsWith("    id:rex cp:parentOf id:fido   ["), lines.toString());
    }

    @Test
    void jsonOfAStatedTripleHasNoRuleAndNoPremises() {
        var json = JSON.parse(proof("id:rex a cp:Dog").json().toString());
        assertEquals("[sources, triple]", json.keys().stream().sorted().toList().toString());
        assertEquals(
                "Kennel book",
                json.get("sources").getAsArray().get(0).getAsString().value());
    }

    @Test
    void sameProofEachTime() {
        assertEquals(proof("id:rex a cp:Animal"), proof("id:rex a cp:Animal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:rex a cp:Stone",
                "id:nobody a cp:Dog",
                "id:rex cp:parentOf id:lassie",
                "id:rex rdfs:label 'Rex'"
            })
    void whatDoesNotHoldHasNoProof(String triple) {
        assertEquals(
                ErrorCode.NOT_FOUND,
                assertThrows(ChokepointException.class, () -> proof(triple)).code());
    }

    private static Proof proof(String triple) {
        return Proof.of(
                release.graph(), SparqlText.triple(triple, release.graph().prefixes()));
    }
}
