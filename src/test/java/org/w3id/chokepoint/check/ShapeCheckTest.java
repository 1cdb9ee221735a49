package org.w3id.chokepoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.check.result.Severity;
import org.w3id.chokepoint.check.result.ValidationResult;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

class ShapeCheckTest {

    @TempDir
    private Path folder;

    @Test
    void resultHasSeverityShapeNameLabelAndPath() throws IOException {
        ValidationResult result = only("""
                # file: data/entities/things.ttl
                id:site a cp:DataCentre ; rdfs:label "site"@en , "站"@zh .
                """);
        assertEquals(Severity.WARN, result.severity());
        assertEquals("shp:DataCentre", result.rule());
        assertEquals("id:site", result.focus().name());
        assertEquals("site", result.focus().label());
        assertEquals(Optional.of("cp:isBasedIn"), result.path());
    }

    @Test
    void placesAreTheGraphsThatDescribeTheThing() throws IOException {
        ValidationResult result = only("""
                # file: data/entities/things.ttl
                id:site a cp:DataCentre ; rdfs:label "site"@en .
                # file: data/sources/one.ttl
                id:site rdfs:comment "big"@en .
                # file: data/sources/two.ttl
                id:rental rdfs:seeAlso id:site .
                """);
        assertEquals(
                List.of("https://w3id.org/chokepoint/graph/register", "https://w3id.org/chokepoint/source/one"),
                result.focus().places());
    }

    @Test
    void whatFollowsFromTheOntologyCounts() throws IOException {
        assertEquals(List.of(), run("""
                        # file: data/entities/things.ttl
                        id:openai a cp:Company ; rdfs:label "OpenAI"@en ; cp:develops id:gpt-4 .
                        id:gpt-4 a cp:ProprietaryModel ; rdfs:label "GPT-4"@en .
                        """));
    }

    @Test
    void shapesThatAreNoShaclAreRefused() throws IOException {
        String shapes = """
                # file: ontology/shapes.ttl
                <http://example.org/s> <http://www.w3.org/ns/shacl#targetClass> cp:Agent ;
                    <http://www.w3.org/ns/shacl#property> [ <http://www.w3.org/ns/shacl#minCount> 1 ] .
                """;
        ChokepointException failure = assertThrows(ChokepointException.class, () -> run(shapes));
        assertEquals(ErrorCode.INVALID_RULE, failure.code());
        assertTrue(failure.getMessage().startsWith("ontology/shapes.ttl: "), failure.getMessage());
    }

    private ValidationResult only(String turtle) throws IOException {
        List<ValidationResult> results = run(turtle);
        assertEquals(1, results.size(), results.toString());
        return results.get(0);
    }

    private List<ValidationResult> run(String turtle) throws IOException {
        String prefixes = """
                @prefix cp: <https://w3id.org/chokepoint/ontology#> .
                @prefix id: <https://w3id.org/chokepoint/id/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                """;
        return new ShapeCheck(new Example(prefixes + turtle).load(folder)).run();
    }
}
