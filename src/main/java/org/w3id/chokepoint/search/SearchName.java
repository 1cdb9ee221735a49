package org.w3id.chokepoint.search;

import java.util.List;
import org.w3id.chokepoint.graph.name.NameKey;

/**
 * A name with what a search compares of it, taken apart once, since each search compares it with a thousand others.
 *
 * @param compact the stem without blanks
 * @param terms its pieces, as {@link SearchTerms} makes them
 */
record SearchName(NameKey key, String compact, List<String> terms) {

    static SearchName of(NameKey key) {
        return new SearchName(key, key.compact(), List.copyOf(SearchTerms.of(key)));
    }
}
