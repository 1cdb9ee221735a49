package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/** Every shipped query and diagram gives the same answer by the engine as by Jena over a copy in memory. */
class CannedQueriesByEngineTest {
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));
    private static final QueryRunner RUNNER = RELEASE.runner(Duration.ofMinutes(1));
    private static final Evaluators BOTH = Evaluators.of(RELEASE.graph().dataset());

    @TestFactory
    Stream<DynamicTest> answersAreThoseOfJena() {
        return shipped()
                .map(canned -> dynamicTest(canned.name(), () -> {
                    Query query = bound(canned);
                    List<Map<String, Node>> expected = BOTH.askJena(query, BOTH.memory(), Duration.ofMinutes(1));
                    assertEquals(Optional.empty(), Difference.between(query, expected, BOTH.ask(query)));
                }));
    }

    /** What the engine takes may change with Jena's optimizer, so the share is told and not demanded. */
    @Test
    void shareOfTheEngineIsTold() {
        List<CannedQuery> all = shipped().toList();
        List<String> refused = all.stream()
                .flatMap(canned -> BOTH.refusal(bound(canned)).map(why -> canned.name() + ": " + why).stream())
                .toList();
        System.out.printf(
                "the engine takes %d of %d shipped queries; not %s%n",
                all.size() - refused.size(), all.size(), refused);
        assertTrue(refused.size() < all.size(), "takes none");
    }

    private static Stream<CannedQuery> shipped() {
        return Stream.concat(RELEASE.catalog().queries().stream(), RELEASE.diagrams().queries().stream());
    }

    /** With the default value of each parameter that has one. */
    private static Query bound(CannedQuery canned) {
        Map<String, List<String>> none = Map.of();
        BoundQuery bound = RUNNER.bind(canned, none, RowRange.ALL);
        Map<Var, Node> values = new java.util.HashMap<>();
        bound.terms().forEach((variable, terms) -> values.put(Var.alloc(variable), terms.get(0)));
        return QueryTransformOps.replaceVars(canned.query(), values);
    }
}
