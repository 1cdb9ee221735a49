package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped rules derive the right outcome from thresholds and values. */
class ControlFindingsTest {
    private static final String BASE = "https://w3id.org/chokepoint/id/";
    private static final String RULES = """
            id:ai-chips cp:standsForClass cp:Chip .
            id:line a cp:ControlRule ; rdfs:label 'line'@en ; cp:restrictsItem id:ai-chips ;
                cp:validFrom '2023-11-17'^^xsd:date ; cp:hasCriterion id:c1 , id:c2 , id:c3 , id:c4 .
            id:c1 a cp:Criterion ; cp:inGroup 1 ; cp:hasQuantity cp:totalProcessingPerformance ; cp:hasOperator cp:atLeast ; cp:hasBound 4800.0e0 .
            id:c2 a cp:Criterion ; cp:inGroup 2 ; cp:hasQuantity cp:totalProcessingPerformance ; cp:hasOperator cp:atLeast ; cp:hasBound 1600.0e0 .
            id:c3 a cp:Criterion ; cp:inGroup 2 ; cp:hasQuantity cp:performanceDensity ; cp:hasOperator cp:atLeast ; cp:hasBound 5.92e0 .
            id:c4 a cp:Criterion ; cp:inGroup 2 ; cp:hasQuantity cp:market ; cp:hasOperator cp:isOfKind ; cp:hasRequiredValue cp:dataCentreMarket .
            id:note a cp:ControlRule ; rdfs:label 'note'@en ; cp:restrictsItem id:ai-chips ; cp:exempts id:line ;
                cp:validFrom '2023-11-17'^^xsd:date ; cp:hasCriterion id:n1 , id:n2 .
            id:n1 a cp:Criterion ; cp:inGroup 1 ; cp:hasQuantity cp:market ; cp:hasOperator cp:isOfKind ; cp:hasRequiredValue cp:notDataCentreMarket .
            id:n2 a cp:Criterion ; cp:inGroup 1 ; cp:hasQuantity cp:totalProcessingPerformance ; cp:hasOperator cp:atLeast ; cp:hasBound 4800.0e0 .
            id:review a cp:ControlRule ; rdfs:label 'review'@en ; cp:restrictsItem id:ai-chips ; cp:hasMeasureKind cp:reviewPolicy ;
                cp:validFrom '2026-01-15'^^xsd:date ; cp:hasCriterion id:r1 , id:r2 .
            id:r1 a cp:Criterion ; cp:inGroup 1 ; cp:hasQuantity cp:classification ; cp:hasOperator cp:isOfKind ; cp:hasRequiredValue id:line .
            id:r2 a cp:Criterion ; cp:inGroup 1 ; cp:hasQuantity cp:totalProcessingPerformance ; cp:hasOperator cp:lessThan ; cp:hasBound 21000.0e0 .
            id:letter a cp:ControlRule ; rdfs:label 'letter'@en ; cp:restrictsItem id:named ; cp:validFrom '2025-04-09'^^xsd:date .
            """;

    @TempDir
    private Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void copyOntology() throws IOException {
        workspace = new SmallWorkspace(folder);
        try (Stream<Path> files = Files.walk(Path.of("ontology"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                workspace.file(file.toString(), Files.readString(file));
            }
        }
        workspace.turtle("data/sources/law.ttl", RULES);
    }

    @ParameterizedTest(name = "int8 {0}, die {1}, market {2}: line {3}, review {4}")
    @CsvSource({
        "600, 800, dataCentre, controlled, withinParameters",
        "599.9, 900, dataCentre, notControlled, outsideParameters",
        "4000, 800, dataCentre, controlled, outsideParameters",
        "250, 300, dataCentre, controlled, withinParameters",
        "250, 300, consumer, notControlled, outsideParameters",
        "700, 800, consumer, exceptionAvailable, withinParameters",
        "250, , dataCentre, undetermined, undetermined",
        "100, , dataCentre, notControlled, outsideParameters",
        "700, , , controlled, withinParameters",
        ", 800, dataCentre, undetermined, undetermined"
    })
    void outcomeFollowsFromTheValues(String int8, String die, String market, String line, String review) {
        StringBuilder chip = new StringBuilder("id:chip a cp:Chip ; rdfs:label 'chip'@en .\n");
        chip.append(measurement("a", "int8Throughput", int8)).append(measurement("b", "dieArea", die));
        if (market != null) {
            chip.append("id:chip cp:isMarketedFor cp:" + market + "Market .\n");
        }
        DatasetGraph dataset = load(chip.toString());
        assertEquals(line, outcome(dataset, "chip--line"));
        assertEquals(review, outcome(dataset, "chip--review"));
    }

    @Test
    void sourcesThatDisagreeAcrossTheLineLeaveItUndetermined() {
        workspace.turtle("data/sources/other.ttl", source("other", "B") + measurement("z", "int8Throughput", "500"));
        DatasetGraph dataset =
                load("id:chip a cp:Chip ; rdfs:label 'chip'@en ; cp:isMarketedFor cp:dataCentreMarket .\n"
                        + measurement("a", "int8Throughput", "700") + measurement("b", "dieArea", "9000"));
        assertEquals("undetermined", outcome(dataset, "chip--line"));
    }

    @Test
    void statedFigureOfAnotherOrderLeavesItUndetermined() {
        DatasetGraph dataset =
                load("id:chip a cp:Chip ; rdfs:label 'chip'@en ; cp:isMarketedFor cp:dataCentreMarket .\n"
                        + measurement("a", "int8Throughput", "700") + measurement("b", "dieArea", "9000")
                        + measurement("x-stated-processing-performance", "statedProcessingPerformance", "1000"));
        assertEquals("undetermined", outcome(dataset, "chip--line"));
    }

    @Test
    void gradeCAloneDecidesNothing() {
        workspace.turtle("data/sources/blog.ttl", source("blog", "C") + measurement("z", "int8Throughput", "700"));
        DatasetGraph dataset =
                load("id:chip a cp:Chip ; rdfs:label 'chip'@en ; cp:isMarketedFor cp:dataCentreMarket .\n");
        assertEquals("undetermined", outcome(dataset, "chip--line"));
    }

    @Test
    void readingsThatAreNotUsedAreNotCited() {
        workspace.turtle("data/sources/blog.ttl", source("blog", "C") + measurement("z", "int8Throughput", "700"));
        DatasetGraph dataset = load("id:chip a cp:Chip ; rdfs:label 'chip'@en .\n"
                + measurement("a", "int8Throughput", "700") + measurement("b", "fp16Throughput", "100"));
        assertEquals(
                1,
                dataset.getDefaultGraph()
                        .find(
                                NodeFactory.createURI(BASE + "chip--total-processing-performance"),
                                NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"),
                                Node.ANY)
                        .mapWith(triple -> triple.getObject().getURI())
                        .filterKeep((BASE + "a")::equals)
                        .toList()
                        .size());
        assertFalse(dataset.getDefaultGraph()
                .contains(
                        NodeFactory.createURI(BASE + "chip--total-processing-performance"),
                        NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"),
                        NodeFactory.createURI(BASE + "z")));
    }

    @Test
    void itemThatIsNamedIsControlled() {
        assertEquals("controlled", outcome(load("id:named a cp:Chip ; rdfs:label 'named'@en .\n"), "named--letter"));
    }

    @Test
    void greatestProductOfThroughputAndBitsCounts() {
        DatasetGraph dataset = load("id:chip a cp:Chip ; rdfs:label 'chip'@en .\n"
                + measurement("a", "int8Throughput", "296") + measurement("b", "fp16Throughput", "148")
                + measurement("c", "dieArea", "814"));
        assertEquals("2368.0e0", value(dataset, "chip--total-processing-performance"));
    }

    private DatasetGraph load(String chip) {
        return workspace
                .turtle("data/sources/chips.ttl", source("chips", "A") + chip)
                .load()
                .dataset();
    }

    private static String source(String slug, String grade) {
        return "<https://w3id.org/chokepoint/source/%s> a cp:SourceDocument ; rdfs:label '%s'@en ; cp:hasGrade cp:grade%s .\n"
                .formatted(slug, slug, grade);
    }

    private static String measurement(String id, String quantity, String value) {
        return value == null
                ? ""
                : "id:%s a cp:Measurement ; rdfs:label 'value'@en ; cp:measures id:chip ; cp:hasQuantity cp:%s ; cp:hasValue %se0 .\n"
                        .formatted(id, quantity, value.contains(".") ? value : value + ".0");
    }

    private static String outcome(DatasetGraph dataset, String finding) {
        return single(
                dataset, "SELECT ?x { id:%s cp:hasOutcome ?o BIND(STRAFTER(STR(?o), '#') AS ?x) }".formatted(finding));
    }

    private static String value(DatasetGraph dataset, String measurement) {
        return single(dataset, "SELECT (STR(?v) AS ?x) { id:%s cp:hasValue ?v }".formatted(measurement));
    }

    private static String single(DatasetGraph dataset, String query) {
        String prefixes = SmallWorkspace.PREFIXES.replaceAll("@prefix (.*) \\.", "PREFIX $1");
        try (QueryExec execution = QueryExec.dataset(dataset)
                .query(QueryFactory.create(prefixes + query))
                .build()) {
            RowSet rows = execution.select();
            String found = rows.hasNext() ? rows.next().get("x").getLiteralLexicalForm() : "none";
            return rows.hasNext() ? "several" : found;
        }
    }
}
