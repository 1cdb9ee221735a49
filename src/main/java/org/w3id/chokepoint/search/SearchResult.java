package org.w3id.chokepoint.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a search finds.
 *
 * @param hits those of the kind asked for, best first
 * @param kinds the narrowest kinds of all that fits the text, the commonest first, with how many there are of each
 */
public record SearchResult(List<SearchHit> hits, Map<Node, Long> kinds) {

    /**
     * Searches by text, else lists the members of a kind; nothing is found by neither.
     *
     * @param kind keeps the things of one class
     */
    public static SearchResult of(SearchIndex index, Optional<String> text, Optional<Node> kind) {
        List<SearchHit> all =
                text.map(index::find).orElseGet(() -> kind.map(index::members).orElse(List.of()));
        List<SearchHit> hits = all.stream()
                .filter(hit -> kind.isEmpty() || hit.kinds().contains(kind.get()))
                .toList();
        return new SearchResult(hits, KindCounts.of(all.stream().flatMap(hit -> hit.narrowest().stream())));
    }
}
