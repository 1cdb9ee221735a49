package org.w3id.chokepoint.graph.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** Axioms that make no rule are refused with their place; none is dropped, and none ends the program. */
class BrokenAxiomsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cp:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty cp:p ; owl:someValuesFrom cp:B ] | rdfs:subClassOf
            cp:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty cp:p ; owl:maxCardinality 1 ]    | rdfs:subClassOf
            cp:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty cp:p ; owl:hasValue cp:b ]       | rdfs:subClassOf
            cp:p rdfs:domain [ a owl:Class ; owl:unionOf ( cp:A cp:B ) ]                               | rdfs:domain
            cp:p a owl:ObjectProperty ; rdfs:range [ a owl:Class ; owl:oneOf ( cp:a cp:b ) ]           | rdfs:range
            cp:A rdfs:subClassOf "B"                                                                   | rdfs:subClassOf
            cp:p rdfs:subPropertyOf [ owl:inverseOf cp:q ]                                             | rdfs:subPropertyOf
            cp:p owl:inverseOf "q"                                                                     | owl:inverseOf
            cp:A owl:equivalentClass cp:B                                                              | owl:onProperty
            cp:A owl:equivalentClass [ a owl:Restriction ; owl:onProperty cp:p ]                       | owl:hasValue
            cp:A owl:equivalentClass [ a owl:Restriction ; owl:hasValue cp:b ]                         | owl:onProperty
            cp:p owl:propertyChainAxiom ( )                                                            | owl:propertyChainAxiom
            cp:p owl:propertyChainAxiom cp:q                                                           | owl:propertyChainAxiom
            cp:p owl:propertyChainAxiom ( cp:q "r" )                                                   | owl:inverseOf
            cp:p owl:propertyChainAxiom ( cp:q [ rdfs:label "r" ] )                                    | owl:inverseOf
            cp:A owl:hasKey ( )                                                                        | owl:hasKey
            cp:A owl:hasKey cp:p                                                                       | owl:hasKey
            cp:A owl:hasKey ( "p" )                                                                    | owl:hasKey
            [] a owl:TransitiveProperty                                                                | owl:TransitiveProperty
            cp:p owl:propertyDisjointWith cp:q                                                         | owl:propertyDisjointWith
            cp:p a owl:InverseFunctionalProperty                                                       | owl:InverseFunctionalProperty
            cp:a owl:sameAs cp:b                                                                       | owl:sameAs
            """)
    void axiomIsRefusedWithItsConstruct(String axiom, String construct) {
        SmallWorkspace workspace = new SmallWorkspace(folder).turtle("ontology/a.ttl", axiom + " .");
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.INVALID_RULE, failure.code());
        assertTrue(failure.what().contains(construct), failure.getMessage());
        assertTrue(failure.remedy().contains("SHACL"), failure.remedy());
    }

    /** Declarations, notes and what the checks test say nothing new, and are no fault. */
    @Test
    void whatEntailsNothingIsTaken() {
        SmallWorkspace workspace = new SmallWorkspace(folder).turtle("ontology/a.ttl", """
                <https://w3id.org/chokepoint/ontology> a owl:Ontology ; owl:versionInfo "1" .
                cp:A a owl:Class ; owl:disjointWith cp:B ; owl:deprecated true .
                [] a owl:AllDisjointClasses ; owl:members ( cp:A cp:B ) .
                cp:p a owl:AnnotationProperty . cp:q a owl:DatatypeProperty ; rdfs:range xsd:date . cp:a a owl:NamedIndividual .
                """);
        assertEquals(
                0,
                workspace
                        .load()
                        .dataset()
                        .getGraph(SmallWorkspace.NAMES.inferred())
                        .size());
    }

    /** A class above itself, and two of which each is above the other, as some ontologies say equivalence. */
    @Test
    void circlesOfClassesComeToAnEnd() {
        SmallWorkspace workspace = new SmallWorkspace(folder)
                .turtle(
                        "ontology/a.ttl",
                        "cp:A rdfs:subClassOf cp:B , cp:A . cp:B rdfs:subClassOf cp:A . cp:p owl:inverseOf cp:p .")
                .turtle("data/entities/a.ttl", "id:a a cp:A ; cp:p id:b .");
        assertEquals(
                2,
                workspace
                        .load()
                        .dataset()
                        .getGraph(SmallWorkspace.NAMES.inferred())
                        .size());
    }

    /** What no rule can be written about in text: an IRI with signs that the text form of rules uses. */
    @Test
    void namesWithSignsOfRulesAreOnlyNames() {
        SmallWorkspace workspace = new SmallWorkspace(folder)
                .turtle("ontology/a.ttl", "<http://e.org/a(b)?c=d&e> rdfs:subPropertyOf <http://e.org/$1,;!*'()> .")
                .turtle("data/entities/a.ttl", "id:a <http://e.org/a(b)?c=d&e> 'x'@en .");
        assertEquals(
                1,
                workspace
                        .load()
                        .dataset()
                        .getGraph(SmallWorkspace.NAMES.inferred())
                        .size());
    }
}
