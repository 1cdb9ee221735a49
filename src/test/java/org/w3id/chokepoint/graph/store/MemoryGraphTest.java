package org.w3id.chokepoint.graph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Workspace;

/** How files become named graphs, and what is said of broken files. */
class MemoryGraphTest {

    @TempDir
    private Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeSources() {
        workspace = new SmallWorkspace(folder)
                .turtle("data/sources/alpha.ttl", "id:x rdfs:label 'X'@en .")
                .turtle("data/sources/beta.ttl", "id:x rdfs:label 'X'@en . id:y rdfs:label 'Y'@en .");
    }

    @Test
    void eachSourceIsANamedGraph() {
        KnowledgeGraph graph = workspace.load();
        assertEquals(1, graph.dataset().getGraph(name("source/alpha")).size());
        assertEquals(2, graph.dataset().getGraph(name("source/beta")).size());
    }

    @Test
    void defaultGraphIsTheUnion() {
        assertEquals(4, workspace.load().dataset().getDefaultGraph().size());
    }

    @Test
    void entityFilesTogetherAreTheRegister() {
        workspace
                .turtle("data/entities/a.ttl", "id:a rdfs:label 'A'@en .")
                .turtle("data/entities/b.ttl", "id:b rdfs:label 'B'@en .");
        assertEquals(
                2, workspace.load().dataset().getGraph(name("graph/register")).size());
    }

    @Test
    void linksetsOntologyAndShapesHaveTheirOwnGraphs() {
        workspace
                .turtle("data/links/isni.ttl", "id:a rdfs:label 'A'@en .")
                .turtle("ontology/shapes.ttl", "id:s rdfs:label 'S'@en .")
                .turtle("ontology/values.ttl", "cp:v rdfs:label 'V'@en .");
        List<Node> names = List.of(name("graph/links-isni"), name("graph/shapes"), name("graph/ontology"));
        KnowledgeGraph graph = workspace.load();
        assertEquals(
                List.of(1, 1, 1),
                names.stream()
                        .map(each -> graph.dataset().getGraph(each).size())
                        .toList());
    }

    @Test
    void foldersOfSourcesAndJudgementsAreNoPartOfTheName() {
        workspace
                .turtle("data/sources/law/alert.ttl", "id:a rdfs:label 'A'@en .")
                .turtle("data/judgements/editors.ttl", "id:b rdfs:label 'B'@en .");
        KnowledgeGraph graph = workspace.load();
        assertEquals(1, graph.dataset().getGraph(name("source/alert")).size());
        assertEquals(1, graph.dataset().getGraph(name("source/editors")).size());
    }

    @Test
    void importIsTheGraphOfItsFolderAndItsMappingNoData() {
        workspace
                .turtle("data/imports/table/source.ttl", "id:a rdfs:label 'A'@en .")
                .turtle("data/imports/table/graph.ttl", "id:b rdfs:label 'B'@en .")
                .turtle("data/imports/table/mapping.ttl", "this is not read")
                .file("data/imports/table/mapping.rq", "nor is this");
        KnowledgeGraph graph = workspace.load();
        assertEquals(2, graph.dataset().getGraph(name("source/table")).size());
        assertEquals(6, graph.dataset().getDefaultGraph().size());
    }

    @Test
    void twoSourcesOfOneNameAreRefused() {
        workspace.turtle("data/sources/press/alpha.ttl", "id:a rdfs:label 'A'@en .");
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.DUPLICATE_NAME, failure.code());
        assertTrue(failure.getMessage().contains("data/sources/alpha.ttl"), failure.getMessage());
        assertTrue(failure.getMessage().contains("data/sources/press/alpha.ttl"), failure.getMessage());
    }

    @Test
    void fileCannotFillTheRegisterFromOutside() {
        workspace
                .turtle("data/entities/people/a.ttl", "id:a rdfs:label 'A'@en .")
                .turtle("data/entities/b.ttl", "id:b rdfs:label 'B'@en .")
                .turtle("data/register.ttl", "id:c rdfs:label 'C'@en .");
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertTrue(failure.getMessage().startsWith("data/register.ttl: would be the graph"), failure.getMessage());
        assertTrue(failure.getMessage().contains("data/entities"), failure.getMessage());
    }

    @Test
    void allBrokenFilesAreReportedWithLineAndColumn() {
        workspace
                .turtle("data/sources/alpha.ttl", "id:x rdfs:label 'X'@en ;;; . ]")
                .turtle("data/sources/gamma.ttl", "id:x rdfs:label nonsense:y .");
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.INVALID_TURTLE, failure.code());
        String message = failure.getMessage();
        assertTrue(message.contains("data/sources/alpha.ttl:8:"), message);
        assertTrue(message.contains("data/sources/gamma.ttl:8:"), message);
        assertTrue(message.contains("chokepoint validate"), message);
    }

    @Test
    void dateThatIsNoneIsAFault() {
        workspace.turtle("data/sources/alpha.ttl", "id:x cp:on '2024-13-45'^^xsd:date .");
        assertTrue(assertThrows(ChokepointException.class, workspace::load)
                .getMessage()
                .contains("2024-13-45"));
    }

    @Test
    void relativeIriIsAFault() {
        workspace.turtle("data/sources/alpha.ttl", "id:x cp:on <here> .");
        assertTrue(assertThrows(ChokepointException.class, workspace::load)
                .getMessage()
                .contains("here"));
    }

    @Test
    void folderThatIsNoWorkspaceIsNamed() {
        ChokepointException failure =
                assertThrows(ChokepointException.class, () -> Workspace.of(folder.resolve("data")));
        assertEquals(ErrorCode.NO_WORKSPACE, failure.code());
    }

    @Test
    void loadedGraphCannotBeWritten() {
        KnowledgeGraph graph = workspace.load();
        assertThrows(
                RuntimeException.class, () -> graph.dataset().add(Node.ANY, name("a"), RDFS.label.asNode(), name("b")));
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

    private static Node name(String path) {
        return NodeFactory.createURI(SmallWorkspace.NAMES.base() + path);
    }
}
