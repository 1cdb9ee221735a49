package org.w3id.chokepoint.graph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.KnowledgeGraph;

/** How files become named graphs, and what is said of broken files. */
class MemoryGraphTest {

    @TempDir
    private Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeSources() {
        workspace = SmallWorkspace.ofTwoSources(folder);
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
    void loadedGraphCannotBeWritten() {
        KnowledgeGraph graph = workspace.load();
        assertThrows(
                RuntimeException.class, () -> graph.dataset().add(Node.ANY, name("a"), RDFS.label.asNode(), name("b")));
    }

    private static Node name(String path) {
        return NodeFactory.createURI(SmallWorkspace.NAMES.base() + path);
    }
}
