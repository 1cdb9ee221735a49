package org.w3id.chokepoint.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.MemoryGraph;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/**
 * Every shipped query gives the same answer by the engine as by Jena over the same release.
 *
 * <p>{@code -Dengine.arguments=100} tries more arguments of each, {@code -Drandom.seed=1} others, and {@code
 * -Dengine.query=NAME} one query only.
 */
class CannedQueriesByEngineTest {
    private static final int ARGUMENTS = Integer.getInteger("engine.arguments", 1);
    private static final long SEED = Long.getLong("random.seed", 20261129);
    private static final String ONLY = System.getProperty("engine.query", "");
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));
    private static final QueryRunner RUNNER = RELEASE.runner(LONG);
    private static final ReleaseFile FILE = (ReleaseFile) RELEASE.graph();
    private static final QueryRunner JENA = new QueryRunner(
            new MemoryGraph(FILE.dataset(), FILE.prefixes(), FILE.names()),
            PATIENCE,
            RUNNER.names(),
            RUNNER.services());

    /** Without a term in the graph, before and after most rules. */
    private static final List<String> DAYS = List.of("2022-10-09", "2025-01-17");

    /** What canned queries answer by default is in files, which another test compares. */
    @TestFactory
    Stream<DynamicTest> answersAreThoseOfJena() {
        RandomArguments arguments = new RandomArguments(new Random(SEED), RUNNER);
        return shipped()
                .map(canned -> dynamicTest(canned.name(), () -> {
                    for (int n = 0; n < (canned.parameters().isEmpty() ? 1 : ARGUMENTS); n++) {
                        assertSame(canned, arguments.of(canned));
                    }
                }));
    }

    /** An engine that lost filters over a union said of all items that no rule caught them. */
    @TestFactory
    Stream<DynamicTest> verdictsAreThoseOfJena() {
        CannedQuery verdict = RELEASE.catalog().get("may-it-be-exported");
        return Stream.of("h20", "a800", "gallium-and-germanium")
                .flatMap(item -> DAYS.stream()
                        .map(day -> Map.of("item", List.of(item), "asOf", List.of(day), "party", List.of("huawei"))))
                .flatMap(arguments -> Stream.of(arguments, without(arguments, "party")))
                .map(arguments -> dynamicTest(arguments.toString(), () -> assertSame(verdict, arguments)));
    }

    private static Map<String, List<String>> without(Map<String, List<String>> arguments, String name) {
        Map<String, List<String>> others = new HashMap<>(arguments);
        others.remove(name);
        return others;
    }

    private static void assertSame(CannedQuery canned, Map<String, List<String>> arguments) {
        bound(canned, arguments)
                .ifPresent(query -> assertSame(answerOfJena(query, arguments), RUNNER.run(query), arguments));
    }

    private static Answer answerOfJena(BoundQuery query, Map<String, List<String>> arguments) {
        try {
            return JENA.run(query);
        } catch (ChokepointException e) {
            assertEquals(ErrorCode.TIME_LIMIT, e.code(), e.getMessage());
            return Assumptions.abort(query.query().name() + " takes Jena long with " + arguments);
        }
    }

    /** Empty if a value is out of bounds, or a period ends before it begins. */
    private static Optional<BoundQuery> bound(CannedQuery canned, Map<String, List<String>> arguments) {
        try {
            return Optional.of(RUNNER.bind(canned, arguments, RowRange.ALL));
        } catch (ChokepointException e) {
            assertEquals(ErrorCode.BAD_PARAMETER, e.code(), e.getMessage());
            return Optional.empty();
        }
    }

    private static void assertSame(Answer expected, Answer got, Map<String, List<String>> arguments) {
        if (expected instanceof Answer.Triples triples) {
            assertTrue(triples.graph().isIsomorphicWith(((Answer.Triples) got).graph()), arguments::toString);
        } else {
            assertEquals(rows(expected), rows(got), arguments::toString);
        }
    }

    private static List<Map<String, Node>> rows(Answer answer) {
        Answer.Rows rows = (Answer.Rows) answer;
        List<Map<String, Node>> all = new ArrayList<>();
        rows.bindings().forEach(binding -> {
            Map<String, Node> row = new HashMap<>();
            rows.variables().stream()
                    .filter(binding::contains)
                    .forEach(variable -> row.put(variable, binding.get(variable)));
            all.add(row);
        });
        return all;
    }

    /** What the engine takes may change with Jena's optimizer, so the share is told and not demanded. */
    @Test
    void shareOfTheEngineIsTold() {
        Evaluators evaluators = new Evaluators(FILE, FILE.dataset());
        List<CannedQuery> all = shipped().toList();
        List<String> refused = all.stream()
                .flatMap(canned -> evaluators.refusal(text(canned)).map(why -> canned.name() + ": " + why).stream())
                .toList();
        System.out.printf(
                "the engine takes %d of %d shipped queries; not %s%n",
                all.size() - refused.size(), all.size(), refused);
        assertTrue(refused.size() < all.size(), "takes none");
    }

    private static Stream<CannedQuery> shipped() {
        return Stream.of(RELEASE.catalog(), RELEASE.diagrams(), RELEASE.pages())
                .flatMap(catalog -> catalog.queries().stream())
                .filter(canned -> canned.name().contains(ONLY));
    }

    /** With the default value of each parameter that has one. */
    private static Query text(CannedQuery canned) {
        Map<Var, Node> values = new HashMap<>();
        RUNNER.bind(canned, Map.of(), RowRange.ALL)
                .terms()
                .forEach((variable, terms) -> values.put(Var.alloc(variable), terms.get(0)));
        return QueryTransformOps.replaceVars(canned.query(), values);
    }
}
