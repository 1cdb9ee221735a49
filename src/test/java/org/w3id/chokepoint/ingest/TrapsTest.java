package org.w3id.chokepoint.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.dataset.Datasets;

/**
 * Each trap of a dataset is a question that is true of what its fixture becomes:
 * {@code src/test/resources/ingest-traps/DATASET/TRAP.rq}, an ASK on {@code expected.ttl}, which {@link DatasetsTest} holds
 * to what the import writes.
 */
class TrapsTest {
    private static final Path TRAPS = Path.of("src/test/resources/ingest-traps");
    private static final Path FIXTURES = Path.of("src/test/resources/ingest");
    private static final String PREFIXES = """
            PREFIX cp: <https://w3id.org/chokepoint/ontology#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX id: <https://w3id.org/chokepoint/id/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX src: <https://w3id.org/chokepoint/source/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    @TestFactory
    Stream<DynamicTest> trapIsAvoided() throws IOException {
        return list(TRAPS).stream().flatMap(dataset -> {
            Graph graph = RDFDataMgr.loadGraph(FIXTURES.resolve(dataset.getFileName())
                    .resolve("expected.ttl")
                    .toString());
            return list(dataset).stream()
                    .map(file -> dynamicTest(dataset.getFileName() + " " + file.getFileName(), () -> ask(graph, file)));
        });
    }

    @Test
    void everyFolderIsADataset() {
        List<String> known = List.copyOf(Datasets.names(Workspace.of(Path.of("."))));
        assertEquals(
                List.of(),
                list(TRAPS).stream()
                        .map(folder -> folder.getFileName().toString())
                        .filter(name -> !known.contains(name))
                        .toList());
    }

    private static void ask(Graph graph, Path file) throws IOException {
        String question = Files.readString(file);
        try (QueryExec execution =
                QueryExec.graph(graph).query(PREFIXES + question).build()) {
            assertTrue(execution.ask(), question);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
