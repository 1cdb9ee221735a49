package org.w3id.chokepoint.graph.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.expression.QueryBudget;

/**
 * Looks patterns up in a store, and keeps what it found within a bound, since a label is looked up again and again.
 *
 * <p>All that the union says of a thing is read at once, and so is that of things which are expected to be looked up next.
 */
final class FoundQuads {
    private static final int MAX_KEPT = 500_000;
    private static final int MAX_FOUND = 2_000_000;
    private static final int AT_ONCE = 200;
    private static final int MAX_EXPECTED = 100_000;

    /** No store is known to cut its answers at fewer rows. */
    private static final int WORTH_COUNTING = 1_000;

    private static final Duration MAX_TIME = Duration.ofMinutes(1);

    private final RemoteStore store;
    private final Set<Node> expected = ConcurrentHashMap.newKeySet();
    private final Cache<Quad, List<Quad>> kept = Caffeine.newBuilder()
            .maximumWeight(MAX_KEPT)
            .weigher((Quad pattern, List<Quad> found) -> 1 + found.size())
            .build();

    FoundQuads(RemoteStore store) {
        this.store = store;
    }

    /** Says that things are likely to be looked up. */
    void expect(Collection<Node> things) {
        if (expected.size() + things.size() < MAX_EXPECTED) {
            things.stream()
                    .filter(thing -> kept.getIfPresent(aboutThing(thing)) == null)
                    .forEach(expected::add);
        }
    }

    /**
     * @param pattern with {@code ANY} as graph for all named ones, and the union as the default graph
     * @throws ChokepointException SERVICE_FAILED; TIME_LIMIT; TOO_LARGE
     */
    List<Quad> find(Quad pattern) {
        if (pattern.isDefaultGraph() && pattern.getSubject().isURI()) {
            return about(pattern.getSubject()).stream()
                    .filter(quad -> matches(quad.getPredicate(), pattern.getPredicate())
                            && matches(quad.getObject(), pattern.getObject()))
                    .toList();
        }
        List<Quad> known = kept.getIfPresent(pattern);
        if (known == null) {
            known = read(pattern);
            kept.put(pattern, known);
            // Whoever looks for things of a kind looks at each of them next.
            expect(known.stream().map(Quad::getSubject).filter(Node::isURI).collect(Collectors.toSet()));
        }
        return known;
    }

    /** How often each of some things is an object of the union. */
    Map<Node, Integer> mentions(Collection<Node> things) {
        Map<Node, Integer> counts = new HashMap<>();
        List<Node> known = things.stream()
                .filter(each -> each.isURI() && CheckedText.isWritable(each))
                .toList();
        for (int from = 0; from < known.size(); from += AT_ONCE) {
            List<Node> batch = known.subList(from, Math.min(known.size(), from + AT_ONCE));
            store.ask("mentions", PatternQuery.mentions(batch), QueryBudget.of("mentions", MAX_TIME), execution -> {
                execution.select().forEachRemaining(row -> PatternQuery.countInto(counts, row));
                return counts;
            });
        }
        return counts;
    }

    private static boolean matches(Node term, Node wanted) {
        return wanted.equals(Node.ANY) || wanted.equals(term);
    }

    private static Quad aboutThing(Node thing) {
        return Quad.create(Quad.defaultGraphIRI, thing, Node.ANY, Node.ANY);
    }

    private List<Quad> about(Node thing) {
        List<Quad> known = kept.getIfPresent(aboutThing(thing));
        if (known != null) {
            return known;
        }
        Map<Node, List<Quad>> found = new HashMap<>();
        batch(thing).forEach(each -> found.put(each, new ArrayList<>()));
        Quad all = aboutThing(Node.ANY);
        read(PatternQuery.about(found.keySet()), all)
                .forEach(quad -> found.get(quad.getSubject()).add(quad));
        found.forEach((each, quads) -> kept.put(aboutThing(each), List.copyOf(quads)));
        return found.get(thing);
    }

    private Set<Node> batch(Node thing) {
        Set<Node> batch = new LinkedHashSet<>();
        batch.add(thing);
        if (expected.remove(thing)) {
            for (Iterator<Node> next = expected.iterator(); next.hasNext() && batch.size() < AT_ONCE; ) {
                batch.add(next.next());
                next.remove();
            }
        }
        return batch;
    }

    private List<Quad> read(Quad pattern) {
        return read(PatternQuery.of(pattern), pattern);
    }

    private List<Quad> read(PatternQuery query, Quad pattern) {
        QueryBudget budget = QueryBudget.of("look-up", MAX_TIME);
        Set<Quad> found = new LinkedHashSet<>();
        int rows = store.ask("look-up", query.rows(), budget, execution -> collect(execution, pattern, found, budget));
        if (rows >= WORTH_COUNTING) {
            requireAll(query, rows);
        }
        return List.copyOf(found);
    }

    private static int collect(QueryExec execution, Quad pattern, Set<Quad> found, QueryBudget budget) {
        int count = 0;
        for (var rows = execution.select(); rows.hasNext(); count++) {
            Binding row = rows.next();
            budget.check();
            found.add(PatternQuery.quad(row, pattern));
            if (found.size() > MAX_FOUND) {
                throw new ChokepointException(
                        ErrorCode.TOO_LARGE,
                        "look-up",
                        "finds more than " + MAX_FOUND + " statements in the store",
                        "ask for less, or take them from the store itself");
            }
        }
        return count;
    }

    private void requireAll(PatternQuery query, int rows) {
        QueryBudget budget = QueryBudget.of("count", MAX_TIME);
        long all = store.ask("count", query.count(), budget, PatternQuery::number);
        if (rows < all) {
            throw store.failed("gives only " + rows + " of " + all + " rows: it cuts answers short");
        }
    }
}
