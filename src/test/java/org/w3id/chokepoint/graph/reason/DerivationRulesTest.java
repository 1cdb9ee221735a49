package org.w3id.chokepoint.graph.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/** What rules find, in which order, and which rules are refused. */
class DerivationRulesTest {
    @TempDir
    private Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeSources() {
        workspace = SmallWorkspace.ofTwoSources(folder);
    }

    @Test
    void rulesWriteIntoTheDerivedGraph() {
        workspace.file(
                "ontology/rules/copy.rq",
                "CONSTRUCT { ?x <https://e.org/named> ?l } WHERE { ?x <%s> ?l }".formatted(RDFS.label.getURI()));
        KnowledgeGraph graph = workspace.load();
        assertEquals(2, graph.dataset().getGraph(SmallWorkspace.NAMES.derived()).size());
        assertEquals(6, graph.dataset().getDefaultGraph().size());
    }

    @Test
    void ruleSeesWhatEarlierRulesFound() {
        workspace
                .file("ontology/rules/1.rq", "CONSTRUCT { ?x <https://e.org/a> 1 } WHERE { ?x ?p 'X'@en }")
                .file("ontology/rules/2.rq", "CONSTRUCT { ?x <https://e.org/b> 2 } WHERE { ?x <https://e.org/a> 1 }");
        assertEquals(
                2,
                workspace
                        .load()
                        .dataset()
                        .getGraph(SmallWorkspace.NAMES.derived())
                        .size());
    }

    @Test
    void rulesOfAFolderFeedEachOther() {
        workspace
                .file(
                        "ontology/rules/together/1.rq",
                        "CONSTRUCT { ?x <https://e.org/b> 2 } WHERE { ?x <https://e.org/a> 1 }")
                .file("ontology/rules/together/2.rq", "CONSTRUCT { ?x <https://e.org/a> 1 } WHERE { ?x ?p 'X'@en }");
        assertEquals(
                2,
                workspace
                        .load()
                        .dataset()
                        .getGraph(SmallWorkspace.NAMES.derived())
                        .size());
    }

    @Test
    void rulesWithoutAnEndAreRefused() {
        workspace.file(
                "ontology/rules/together/1.rq",
                "CONSTRUCT { ?y <https://e.org/a> 1 } WHERE { ?x ?p ?o BIND(IRI(CONCAT(STR(?x), 'a')) AS ?y) }");
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.INVALID_RULE, failure.code());
    }

    @Test
    void ruleThatIsNoConstructIsRefused() {
        workspace.file("ontology/rules/wrong.rq", "SELECT * { ?s ?p ?o }");
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.INVALID_RULE, failure.code());
        assertTrue(failure.getMessage().contains("wrong.rq"), failure.getMessage());
    }

    @Test
    void ruleIsAppliedInTheOrderOfPathsAndOnceOnly() {
        workspace
                .file("ontology/rules/2.rq", "CONSTRUCT { ?x <https://e.org/a> 1 } WHERE { ?x ?p 'X'@en }")
                .file("ontology/rules/1.rq", "CONSTRUCT { ?x <https://e.org/b> 2 } WHERE { ?x <https://e.org/a> 1 }");
        assertEquals(1, derived().size());
    }

    @Test
    void foldersAreAppliedAmongTheFilesByTheirNames() {
        workspace
                .file("ontology/rules/1.rq", "CONSTRUCT { ?x <https://e.org/a> 1 } WHERE { ?x ?p 'X'@en }")
                .file(
                        "ontology/rules/2-more/x.rq",
                        "CONSTRUCT { ?x <https://e.org/b> 2 } WHERE { ?x <https://e.org/a> 1 }")
                .file("ontology/rules/3.rq", "CONSTRUCT { ?x <https://e.org/c> 3 } WHERE { ?x <https://e.org/b> 2 }");
        assertEquals(3, derived().size());
    }

    @Test
    void whatIsStatedIsDerivedAllTheSame() {
        workspace.file("ontology/rules/1.rq", "CONSTRUCT WHERE { ?x ?p 'X'@en }");
        assertEquals(1, derived().size());
    }

    @Test
    void ruleSeesNamedGraphsAndWhatFollowsFromTheOntology() {
        workspace
                .turtle("ontology/small.ttl", "cp:Dog rdfs:subClassOf cp:Animal .")
                .turtle("data/entities/rex.ttl", "id:rex a cp:Dog .")
                .file("ontology/rules/1.rq", """
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?x cp:from ?g } WHERE { ?x a cp:Animal . GRAPH ?g { ?x a cp:Dog } }
                        """);
        assertEquals(1, derived().size());
        assertTrue(derived().contains(Node.ANY, Node.ANY, name("graph/register")));
    }

    @Test
    void ruleThatFindsNothingLeavesTheGraphEmpty() {
        workspace.file("ontology/rules/1.rq", "CONSTRUCT { ?x ?y ?z } WHERE { ?x <urn:never> ?y, ?z }");
        assertEquals(0, derived().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CONSTRUCT { ?x ?p } WHERE { ?x ?p ?o }      ; Encountered
            ASK { ?x ?p ?o }                            ; is not a CONSTRUCT query
            DESCRIBE ?x { ?x ?p ?o }                    ; is not a CONSTRUCT query
            INSERT { ?x ?p 1 } WHERE { ?x ?p ?o }       ; Encountered
            ''                                          ; Encountered
            """)
    void fileThatIsNoRuleIsNamedWithTheRemedy(String text, String message) {
        workspace.file("ontology/rules/deep/wrong.rq", text);
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.INVALID_RULE, failure.code());
        assertTrue(failure.where().endsWith("wrong.rq"), failure.where());
        assertTrue(failure.what().contains(message), failure.what());
        assertEquals("write one SPARQL CONSTRUCT", failure.remedy());
    }

    private Graph derived() {
        return workspace.load().dataset().getGraph(SmallWorkspace.NAMES.derived());
    }

    private static Node name(String path) {
        return NodeFactory.createURI(SmallWorkspace.NAMES.base() + path);
    }
}
