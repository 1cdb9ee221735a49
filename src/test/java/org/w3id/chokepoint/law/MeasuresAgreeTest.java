package org.w3id.chokepoint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/** The table of measures between two countries and the picture of them show the same rules. */
class MeasuresAgreeTest {
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));
    private static final String TERMS = "https://w3id.org/chokepoint/ontology#";

    @ParameterizedTest
    @CsvSource({"united-states, china", "china, united-states", "netherlands, china", "malaysia, united-states"})
    void tableAndPictureShowTheSameRules(String one, String other) {
        Map<String, List<String>> pair = Map.of("one", List.of(one), "other", List.of(other));
        Answer.Rows table = (Answer.Rows) run(RELEASE.catalog().get("measures-between-two-countries"), pair);
        Answer.Triples picture = (Answer.Triples) run(RELEASE.diagrams().get("measures-and-counter-measures"), pair);
        Set<String> rules = table.bindings().stream()
                .map(row -> row.get(Var.alloc("rule")).getURI())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, drawn(picture.graph()));
    }

    private static Answer run(CannedQuery query, Map<String, List<String>> arguments) {
        return RELEASE.runner(Duration.ofSeconds(60)).run(query, arguments, RowRange.ALL);
    }

    /** What has a side, but for stages, which are drawn beside the rule that they concern. */
    private static Set<String> drawn(Graph picture) {
        return picture.stream()
                .filter(triple -> triple.getPredicate().getURI().equals(TERMS + "diagramGroup"))
                .map(Triple::getSubject)
                .filter(thing -> !isStage(picture, thing))
                .map(Node::getURI)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isStage(Graph picture, Node thing) {
        return picture.stream(thing, Node.ANY, Node.ANY)
                .anyMatch(triple -> triple.getPredicate().getURI().equals(TERMS + "concernsMeasure"));
    }
}
