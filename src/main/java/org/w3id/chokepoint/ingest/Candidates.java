package org.w3id.chokepoint.ingest;

import java.util.Comparator;

/** Names that a record gives and that entities have which were not taken. */
public final class Candidates {

    private Candidates() {}

    /**
     * What a record said.
     *
     * @param place empty if it does not tell
     */
    public record Key(String name, String kind, String place) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::name).thenComparing(Key::kind).thenComparing(Key::place);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
