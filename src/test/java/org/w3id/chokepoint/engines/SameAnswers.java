package org.w3id.chokepoint.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.DynamicTest;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/**
 * Whether a store answers canned queries as a release in a file does.
 *
 * @param digits that the store keeps of a number that is not whole
 */
record SameAnswers(Release local, Release stored, int digits) {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> SEPARATORS = List.of("; ", ", ", " ");

    Stream<DynamicTest> ofEveryQuery() {
        return ofEveryQuery(Map.of());
    }

    /** @param known the queries that the store answers otherwise, each with the reason; one that agrees fails */
    Stream<DynamicTest> ofEveryQuery(Map<String, String> known) {
        return local.catalog().queries().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    if (known.containsKey(query.name())) {
                        assertThrows(AssertionError.class, () -> assertSame(query), "agrees: take it out");
                    } else {
                        assertSame(query);
                    }
                }));
    }

    private void assertSame(CannedQuery query) {
        Answer ours = local.runner(LIMIT).run(query, Map.of(), RowRange.ALL);
        Answer theirs = stored.runner(LIMIT).run(query, Map.of(), RowRange.ALL);
        if (ours instanceof Answer.Rows rows && theirs instanceof Answer.Rows others) {
            assertEquals(rows.variables(), others.variables());
            assertEquals(rows.iris(), others.iris());
            assertEquals("", new ComparedRows(digits, SEPARATORS).difference(cells(rows), cells(others)));
        } else if (ours instanceof Answer.Triples triples && theirs instanceof Answer.Triples others) {
            assertTrue(triples.graph().isIsomorphicWith(others.graph()));
        } else {
            assertEquals(ours, theirs);
        }
    }

    private static List<List<Node>> cells(Answer.Rows rows) {
        return rows.bindings().stream()
                .map(row -> {
                    List<Node> cells = new ArrayList<>();
                    rows.variables().forEach(column -> cells.add(row.get(column)));
                    return cells;
                })
                .toList();
    }

    /** That sizes, graphs and prefixes are the same, and a thing is found by its name. */
    void requireWhole() {
        KnowledgeGraph ours = local.graph();
        KnowledgeGraph theirs = stored.graph();
        assertEquals(
                ours.dataset().getDefaultGraph().size(),
                theirs.dataset().getDefaultGraph().size());
        assertEquals(ours.dataset().size(), theirs.dataset().size());
        assertEquals(ours.prefixes().getNsPrefixMap(), theirs.prefixes().getNsPrefixMap());
        assertEquals(
                local.runner(LIMIT).names().find("華為"),
                stored.runner(LIMIT).names().find("華為"));
    }
}
