package org.w3id.chokepoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.check.result.ValidationResult;

/** Each shape with a target says all that it can say of its bad example and nothing of its good one. */
class ShapesTest {
    private static final Model SHAPES = RDFDataMgr.loadModel("ontology/shapes.ttl");
    private static final String PREFIXES = "PREFIX sh: <http://www.w3.org/ns/shacl#> ";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> badExampleBringsOutEachMessage() {
        return shapes().map(shape -> dynamicTest(
                shape,
                () -> assertEquals(messages(shape), new TreeSet<>(found(shape, Example.read(shape, "bad.ttl"))))));
    }

    @TestFactory
    Stream<DynamicTest> goodExampleIsPassed() {
        return shapes().map(shape ->
                dynamicTest(shape, () -> assertEquals(List.of(), found(shape, Example.read(shape, "good.ttl")))));
    }

    private static Stream<String> shapes() {
        String targets = "sh:targetClass|sh:targetSubjectsOf|sh:targetObjectsOf|sh:targetNode";
        return select("SELECT DISTINCT ?it { ?it a sh:NodeShape ; " + targets + " ?target }").stream()
                .map(iri -> iri.replaceFirst(".*#", ""))
                .sorted();
    }

    private static Set<String> messages(String shape) {
        return new TreeSet<>(select("SELECT DISTINCT ?it { <https://w3id.org/chokepoint/shapes#" + shape
                + "> (sh:property)*/sh:message ?it }"));
    }

    private static List<String> select(String query) {
        try (QueryExecution execution = QueryExecution.create(PREFIXES + query, SHAPES)) {
            List<String> values = new ArrayList<>();
            execution
                    .execSelect()
                    .forEachRemaining((QuerySolution row) -> values.add(
                            row.get("it").isLiteral()
                                    ? row.getLiteral("it").getLexicalForm()
                                    : row.getResource("it").getURI()));
            return values;
        }
    }

    private List<String> found(String shape, Example example) throws IOException {
        Path workspace = Files.createTempDirectory(folder, "example");
        return new ShapeCheck(example.load(workspace))
                .run().stream()
                        .filter(result -> result.rule().equals("shp:" + shape))
                        .map(ValidationResult::message)
                        .toList();
    }
}
