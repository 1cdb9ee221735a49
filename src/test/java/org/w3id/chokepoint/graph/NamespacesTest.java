package org.w3id.chokepoint.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** What the IRIs of a workspace begin with is what its dataset says, and nothing else. */
class NamespacesTest {
    private static final String DATASET =
            "<%s> a <http://www.w3.org/ns/dcat#Dataset> ; " + "<http://rdfs.org/ns/void#uriSpace> \"%s\" .\n";

    @TempDir
    private Path folder;

    @Test
    void datasetSaysWhatItsIrisBeginWith() {
        Namespaces names = names(DATASET.formatted("https://e.org/kg/dataset/7", "https://e.org/kg/id/"));
        assertEquals("https://e.org/kg/", names.base());
        assertEquals("https://e.org/kg/id/acme", names.entity("acme").getURI());
        assertEquals("https://e.org/kg/ontology#Firm", names.term("Firm").getURI());
        assertEquals("https://e.org/kg/graph/derived", names.derived().getURI());
        assertTrue(names.isSource(NodeFactory.createURI("https://e.org/kg/source/gazette")));
        assertFalse(names.isOwn(NodeFactory.createURI("https://e.org/source/gazette")));
    }

    @Test
    void twoReleasesOfOneDatasetHaveOneBase() {
        String one = DATASET.formatted("http://e.org/dataset/1", "http://e.org/id/");
        assertEquals(
                "http://e.org/",
                names(one + DATASET.formatted("http://e.org/dataset/2", "http://e.org/id/"))
                        .base());
    }

    @Test
    void datasetOfOthersIsNotOurs() {
        String ours = DATASET.formatted("https://e.org/dataset", "https://e.org/id/");
        String theirs = DATASET.formatted("https://e.org/source/theirs", "https://a.org/id/");
        assertEquals("https://e.org/", names(theirs + ours).base());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e.org/id/",
                "ftp://e.org/id/",
                "urn:e:id/",
                "https://e.org/",
                "https://e.org/id",
                "https://e.org/id#",
                "https://e.org#id/",
                "https:///id/",
                "https://e.org/a b/id/",
                "https://other.org/id/",
                ""
            })
    void spaceThatIsNoneIsNamedWithPlaceAndRemedy(String space) {
        refuses(
                DATASET.formatted("https://e.org/dataset", space),
                "data/dataset.ttl: does not say what the IRIs of the dataset begin with (write there");
    }

    @Test
    void datasetWithoutSpaceIsRefused() {
        refuses(
                "<https://e.org/dataset> a <http://www.w3.org/ns/dcat#Dataset> .",
                "data/dataset.ttl: does not say what the IRIs of the dataset begin with (write there");
    }

    @Test
    void twoBasesAreBothNamed() {
        refuses(
                DATASET.formatted("https://e.org/dataset", "https://e.org/id/")
                        + DATASET.formatted("https://f.org/dataset", "https://f.org/id/"),
                "data/dataset.ttl: says twice what the IRIs of the dataset begin with: https://e.org/ and https://f.org/");
    }

    @Test
    void brokenFileIsNamedWithTheLine() {
        refuses("<https://e.org/dataset", "data/dataset.ttl:1:");
    }

    @Test
    void missingFileIsNamedWithTheRemedy() throws IOException {
        new SmallWorkspace(folder);
        Files.delete(folder.resolve("data/dataset.ttl"));
        ChokepointException failure = assertThrows(
                ChokepointException.class, () -> Workspace.of(folder).turtleFiles());
        assertEquals(
                "data/dataset.ttl: does not say what the IRIs of the dataset begin with (write there, and nowhere else:"
                        + " <BASEdataset> a dcat:Dataset ; void:uriSpace \"BASEid/\" . with your own BASE, such as"
                        + " https://example.org/) [invalid-turtle]",
                failure.getMessage());
    }

    private Namespaces names(String dataset) {
        return Workspace.of(new SmallWorkspace(folder)
                        .file("data/dataset.ttl", dataset)
                        .root())
                .names();
    }

    private void refuses(String dataset, String message) {
        ChokepointException failure = assertThrows(ChokepointException.class, () -> names(dataset));
        assertEquals(ErrorCode.INVALID_TURTLE, failure.code());
        assertTrue(failure.getMessage().contains(message), failure.getMessage());
    }
}
