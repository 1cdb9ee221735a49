package org.w3id.chokepoint.graph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Workspace;

/** What is said of files that are broken or in each other's way. */
class MemoryGraphFaultsTest {
    @TempDir
    private Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeSources() {
        workspace = SmallWorkspace.ofTwoSources(folder);
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

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            id:x cp:on '2024-02-30'^^xsd:date .                          ; 2024-02-30
            id:x cp:on 'one'^^xsd:integer .                              ; one
            id:x cp:on '2024-01-01T25:00:00'^^xsd:dateTime .             ; 25:00:00
            id:x cp:on 'yes'^^xsd:boolean .                              ; yes
            id:x cp:on 'a'@not_a_language .                              ; 8
            id:x cp:on <http://e.org/a b> .                              ; 8
            id:x cp:on <http://e.org/{a}> .                              ; 8
            id:x cp:on "a .                                              ; 8
            id:x cp:on unknown:y .                                       ; unknown
            id:x cp:on 'a' ' b' .                                        ; 8
            id:x 'p' id:y .                                              ; 8
            'x' cp:on id:y .                                             ; 8
            id:x cp:on ( id:y .                                          ; 8
            @prefix id: broken .                                         ; 8
            id:x cp:on "\\x" .                                           ; 8
            id:x cp:on "\\uD800" .                                       ; 8
            """)
    void faultIsToldWithFileAndPlace(String turtle, String what) {
        workspace.turtle("data/sources/alpha.ttl", turtle);
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.INVALID_TURTLE, failure.code(), failure.getMessage());
        assertTrue(failure.getMessage().startsWith("data/sources/alpha.ttl:8:"), failure.getMessage());
        assertTrue(failure.getMessage().contains(what), failure.getMessage());
    }

    @Test
    void fileThatIsNoTextIsToldWithTheByte() throws IOException {
        Files.write(
                folder.resolve("data/sources/alpha.ttl"), new byte[] {'<', 'u', ':', (byte) 0xC3, (byte) 0x28, '>'});
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.UNREADABLE_FILE, failure.code());
        assertTrue(failure.what().contains("0xC3, which is not UTF-8"), failure.what());
    }

    @Test
    void fileThatCannotBeReadIsNamed() throws IOException {
        Files.delete(folder.resolve("data/sources/alpha.ttl"));
        Files.createSymbolicLink(folder.resolve("data/sources/alpha.ttl"), folder.resolve("data/sources/nowhere.ttl"));
        assertEquals(
                2, workspace.load().dataset().getGraph(name("source/beta")).size(), "a link to nothing is no file");
    }

    @Test
    void emptyFileIsAnEmptyGraph() {
        workspace.file("data/sources/alpha.ttl", "");
        KnowledgeGraph graph = workspace.load();
        assertTrue(graph.dataset().containsGraph(name("source/alpha")));
        assertTrue(graph.dataset().getGraph(name("source/alpha")).isEmpty());
    }

    @Test
    void linksetsOfOneNameAreRefusedWhateverTheirFolder() {
        workspace.turtle("data/links/a.ttl", "").turtle("data/links/deep/a.ttl", "");
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.DUPLICATE_NAME, failure.code());
        assertTrue(failure.getMessage().contains("links-a"), failure.getMessage());
    }

    /** What follows, what rules find and what describes the whole has no file for a source. */
    @ParameterizedTest
    @CsvSource({
        "data/inferred.ttl, ontology",
        "data/derived.ttl, ontology/rules",
        "data/deep/queries.ttl, queries/answers",
        "data/void.ttl, queries/descriptions/void.rq"
    })
    void fileCannotFillAGraphThatIsMade(String file, String maker) {
        workspace.file("queries/descriptions/void.rq", "").turtle(file, "id:c rdfs:label 'C'@en .");
        ChokepointException failure = assertThrows(ChokepointException.class, workspace::load);
        assertEquals(ErrorCode.DUPLICATE_NAME, failure.code());
        assertEquals(file, failure.where());
        assertTrue(failure.what().endsWith("which " + maker + " is already"), failure.what());
    }

    @Test
    void workspaceSaysWhichFolderItLacks() throws IOException {
        Files.delete(folder.resolve("queries/answers"));
        Files.delete(folder.resolve("queries"));
        ChokepointException failure = assertThrows(ChokepointException.class, () -> Workspace.of(folder));
        assertEquals(ErrorCode.NO_WORKSPACE, failure.code());
        assertEquals("has no folder queries/", failure.what());
    }

    private static Node name(String path) {
        return NodeFactory.createURI(SmallWorkspace.NAMES.base() + path);
    }
}
