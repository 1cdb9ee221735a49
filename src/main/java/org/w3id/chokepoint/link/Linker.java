package org.w3id.chokepoint.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.identifier.Code;
import org.w3id.chokepoint.graph.match.Candidate;
import org.w3id.chokepoint.graph.match.EntityRecord;
import org.w3id.chokepoint.graph.match.Resolver;
import org.w3id.chokepoint.search.SearchHit;
import org.w3id.chokepoint.search.SearchIndex;

/** Says which entity a cell of somebody's table is about, how surely, and why. */
public final class Linker {
    private static final int MAX_NEAR = 20;

    private final Resolver resolver;
    private final SearchIndex index;
    private final Namespaces names;
    private final Set<Node> kinds;

    /** @param kind the class that every entity must have; empty for any */
    public Linker(Graph triples, Optional<Node> kind) {
        this.resolver = Resolver.of(triples);
        this.index = SearchIndex.of(triples);
        this.names = Namespaces.of(triples);
        this.kinds = kind.map(Set::of).orElse(Set.of());
    }

    /**
     * @param best the best candidate
     * @param certain whether it is the only one with that very name or code
     */
    public record Link(Candidate best, boolean certain) {}

    /** The best candidate for a name or a code of a register; empty if nothing is like it. */
    public Optional<Link> link(String text) {
        Set<Code> codes = Set.copyOf(resolver.codes().registers().codes(text));
        EntityRecord entity = new EntityRecord(text, List.of(text), kinds, Map.of(), codes);
        List<Candidate> candidates = resolver.candidates(entity, near(text)).stream()
                .filter(each -> names.isEntity(each.entity()))
                .filter(each -> !each.isContradicted())
                .toList();
        long sure = candidates.stream().filter(Linker::isExact).count();
        return candidates.stream().findFirst().map(best -> new Link(best, isExact(best) && sure == 1));
    }

    private static boolean isExact(Candidate candidate) {
        return candidate.name().isExact() || candidate.codes() == org.w3id.chokepoint.graph.match.Agreement.SAME;
    }

    private Map<Node, Integer> near(String text) {
        Map<Node, Integer> near = new LinkedHashMap<>();
        Stream<SearchHit> hits = index.find(text).stream()
                .filter(hit -> kinds.isEmpty() || kinds.stream().anyMatch(hit.kinds()::contains))
                .limit(MAX_NEAR);
        hits.forEach(hit -> near.put(hit.thing(), (int) hit.score()));
        return near;
    }
}
