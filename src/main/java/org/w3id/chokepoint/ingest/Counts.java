package org.w3id.chokepoint.ingest;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many records gave each text; of a file of any size no more than {@value MAX_TEXTS} texts are kept apart. */
final class Counts {
    static final int MAX_TEXTS = 10_000;
    static final String OTHERS = "(others)";

    private final SortedMap<String, Long> counts = new TreeMap<>();
    // A mapping meets one value of a record in several solutions.
    private final Set<String> ofRecord = new HashSet<>();

    void note(String text) {
        ofRecord.add(text);
    }

    void endRecord() {
        ofRecord.forEach(text ->
                counts.merge(counts.containsKey(text) || counts.size() < MAX_TEXTS ? text : OTHERS, 1L, Long::sum));
        ofRecord.clear();
    }

    SortedMap<String, Long> byText() {
        return counts;
    }
}
