package org.w3id.chokepoint.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.query.SparqlText;

class ProofTest {
    @TempDir
    private Path folder;

    private KnowledgeGraph graph;

    @BeforeEach
    void load() {
        graph = new SmallWorkspace(folder)
                .turtle("ontology/a.ttl", "cp:Dog rdfs:subClassOf cp:Animal .")
                .turtle("data/sources/kennel.ttl", "id:rex a cp:Dog .")
                .load();
    }

    @Test
    void statedTripleHasItsSource() {
        Proof proof = proof("id:rex a cp:Dog");
        assertEquals(Optional.empty(), proof.rule());
        assertEquals(List.of("https://w3id.org/chokepoint/source/kennel"), proof.sources());
    }

    @Test
    void inferredTripleHasRuleAndPremise() {
        Proof proof = proof("id:rex a cp:Animal");
        assertTrue(proof.rule().isPresent());
        assertEquals(List.of(proof("id:rex a cp:Dog")), proof.premises());
    }

    @Test
    void jsonHoldsTheWholeTree() {
        String rule = proof("id:rex a cp:Animal").rule().orElseThrow();
        assertEquals(rule, proof("id:rex a cp:Animal").json().getString("rule"));
        assertEquals(
                "id:rex rdf:type cp:Dog",
                proof("id:rex a cp:Animal")
                        .json()
                        .get("premises")
                        .getAsArray()
                        .get(0)
                        .getAsObject()
                        .getString("triple"));
    }

    @Test
    void tripleThatIsNotThereIsRefused() {
        assertTrue(assertThrows(ChokepointException.class, () -> proof("id:rex a cp:Cat"))
                .getMessage()
                .contains("does not hold this triple"));
    }

    private Proof proof(String triple) {
        return Proof.of(graph, SparqlText.triple(triple, graph.prefixes()));
    }
}
