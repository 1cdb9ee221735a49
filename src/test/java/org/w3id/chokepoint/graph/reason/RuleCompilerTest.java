package org.w3id.chokepoint.graph.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/** What must follow from each construct of OWL that the ontology uses, and what must not. */
class RuleCompilerTest {
    private static final String ONTOLOGY = """
            cp:Animal a owl:Class . cp:Dog a owl:Class ; rdfs:subClassOf cp:Mammal . cp:Mammal rdfs:subClassOf cp:Animal .
            cp:OpenDog owl:equivalentClass [ a owl:Restriction ; owl:onProperty cp:mode ; owl:hasValue cp:open ] .
            cp:Lion owl:equivalentClass [ a owl:Restriction ; owl:onProperty cp:sound ; owl:hasValue "it's \\"roar\\""@en ] .
            cp:Biped owl:equivalentClass [ a owl:Restriction ; owl:onProperty cp:legs ; owl:hasValue 2 ] .
            cp:owns a owl:ObjectProperty ; rdfs:subPropertyOf cp:has ; rdfs:domain cp:Owner ; rdfs:range cp:Thing .
            cp:weighs a owl:DatatypeProperty ; rdfs:range xsd:double .
            cp:makes owl:inverseOf cp:madeBy .
            cp:partOf a owl:ObjectProperty , owl:TransitiveProperty .
            cp:differs a owl:ObjectProperty , owl:SymmetricProperty .
            cp:uncle owl:propertyChainAxiom ( cp:parent cp:brother ) .
            cp:reaches owl:propertyChainAxiom ( [ owl:inverseOf cp:lessee ] cp:uses cp:in ) .
            cp:Country owl:hasKey ( cp:code ) .
            cp:Seat owl:hasKey ( cp:row cp:number ) .
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1} entails {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sub-class        | id:a a cp:Dog .                                   | id:a a cp:Mammal",
                "sub-class twice  | id:a a cp:Dog .                                   | id:a a cp:Animal",
                "sub-property     | id:a cp:owns id:b .                               | id:a cp:has id:b",
                "domain           | id:a cp:owns id:b .                               | id:a a cp:Owner",
                "range            | id:a cp:owns id:b .                               | id:b a cp:Thing",
                "inverse          | id:a cp:makes id:b .                              | id:b cp:madeBy id:a",
                "inverse back     | id:a cp:madeBy id:b .                             | id:b cp:makes id:a",
                "transitive       | id:a cp:partOf id:b . id:b cp:partOf id:c .       | id:a cp:partOf id:c",
                "transitive far   | id:a cp:partOf id:b . id:b cp:partOf id:c . id:c cp:partOf id:d . | id:a cp:partOf id:d",
                "symmetric        | id:a cp:differs id:b .                            | id:b cp:differs id:a",
                "chain            | id:a cp:parent id:b . id:b cp:brother id:c .      | id:a cp:uncle id:c",
                "chain of inverse | id:r cp:lessee id:a ; cp:uses id:d . id:d cp:in id:t . | id:a cp:reaches id:t",
                "has value        | id:a cp:mode cp:open .                            | id:a a cp:OpenDog",
                "has value back   | id:a a cp:OpenDog .                               | id:a cp:mode cp:open",
                "has text         | id:a cp:sound 'it\\'s \"roar\"'@en .              | id:a a cp:Lion",
                "has text back    | id:a a cp:Lion .                                  | id:a cp:sound 'it\\'s \"roar\"'@en",
                "has number       | id:a cp:legs 2 .                                  | id:a a cp:Biped",
                "key              | id:a a cp:Country ; cp:code 'X' . id:b a cp:Country ; cp:code 'X' . | id:a owl:sameAs id:b",
                "key of two       | id:a a cp:Seat ; cp:row 1 ; cp:number 2 . id:b a cp:Seat ; cp:row 1 ; cp:number 2 . | id:a owl:sameAs id:b"
            })
    void mustFollow(String construct, String facts, String conclusion) {
        assertTrue(entails(facts, conclusion));
    }

    @ParameterizedTest(name = "{0}: {1} does not entail {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sub-class downwards     | id:a a cp:Mammal .                     | id:a a cp:Dog",
                "sub-property downwards  | id:a cp:has id:b .                     | id:a cp:owns id:b",
                "domain backwards        | id:a a cp:Owner .                      | id:a cp:owns ?x",
                "range on the subject    | id:a cp:owns id:b .                    | id:a a cp:Thing",
                "range of a literal      | id:a cp:weighs 1.0e0 .                 | ?x a xsd:double",
                "inverse not symmetric   | id:a cp:makes id:b .                   | id:b cp:makes id:a",
                "transitive not symmetric| id:a cp:partOf id:b .                  | id:b cp:partOf id:a",
                "symmetric not transitive| id:a cp:differs id:b . id:b cp:differs id:c . | id:a cp:differs id:c",
                "chain broken            | id:a cp:parent id:b . id:x cp:brother id:c . | id:a cp:uncle ?y",
                "chain wrong way         | id:a cp:lessee id:r . id:r cp:uses id:d . id:d cp:in id:t . | ?x cp:reaches id:t",
                "has another value       | id:a cp:mode cp:closed .               | id:a a cp:OpenDog",
                "key copies nothing      | id:a a cp:Country ; cp:code 'X' ; cp:has id:c . id:b a cp:Country ; cp:code 'X' . | id:b cp:has id:c",
                "key of another class    | id:a a cp:Country ; cp:code 'X' . id:b a cp:Dog ; cp:code 'X' . | id:a owl:sameAs id:b",
                "key with another value  | id:a a cp:Country ; cp:code 'X' . id:b a cp:Country ; cp:code 'Y' . | id:a owl:sameAs id:b",
                "key of two, one equal   | id:a a cp:Seat ; cp:row 1 ; cp:number 2 . id:b a cp:Seat ; cp:row 1 ; cp:number 3 . | id:a owl:sameAs id:b",
                "nobody is same as itself| id:a a cp:Country ; cp:code 'X' .      | id:a owl:sameAs id:a"
            })
    void mustNotFollow(String construct, String facts, String conclusion) {
        assertEquals(false, entails(facts, conclusion));
    }

    @Test
    void onlyNewTriplesAreInTheInferredGraph() {
        KnowledgeGraph graph = new SmallWorkspace(folder)
                .turtle("ontology/chokepoint.ttl", ONTOLOGY)
                .turtle("data/entities/a.ttl", "id:a a cp:Dog , cp:Mammal .")
                .load();
        assertEquals(
                1, graph.dataset().getGraph(SmallWorkspace.NAMES.inferred()).size());
    }

    @Test
    void constructWithoutARuleIsRefused() {
        SmallWorkspace workspace = new SmallWorkspace(folder)
                .turtle("ontology/chokepoint.ttl", "cp:near a owl:ObjectProperty , owl:FunctionalProperty .");
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.INVALID_RULE, failure.code());
        assertTrue(failure.getMessage().contains("owl:FunctionalProperty"), failure.getMessage());
    }

    private boolean entails(String facts, String conclusion) {
        DatasetGraph dataset = new SmallWorkspace(folder)
                .turtle("ontology/chokepoint.ttl", ONTOLOGY)
                .turtle("data/entities/facts.ttl", facts)
                .load()
                .dataset();
        String ask = SmallWorkspace.PREFIXES.replaceAll("@prefix (.*) \\.", "PREFIX $1") + "ASK { " + conclusion + " }";
        try (QueryExec execution =
                QueryExec.dataset(dataset).query(QueryFactory.create(ask)).build()) {
            return execution.ask();
        }
    }
}
