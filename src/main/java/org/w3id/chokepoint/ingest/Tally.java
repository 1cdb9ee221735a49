package org.w3id.chokepoint.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.match.Candidate;
import org.w3id.chokepoint.ingest.entity.EntityMatcher;
import org.w3id.chokepoint.ingest.entity.Mention;
import org.w3id.chokepoint.ingest.entity.Question;
import org.w3id.chokepoint.ingest.map.Journal;

/** Counts while an import runs. */
final class Tally implements Journal {
    private static final int MAX_PLACES = 100;
    private static final int MAX_PLACES_OF_A_REASON = 3;

    private final EntityMatcher matcher;
    // Hashes, not names, so that millions of entities fit into memory.
    private final Set<Long> seen = new HashSet<>();
    private final SortedMap<String, Long> skipped = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private final Counts unresolved = new Counts();
    private final Counts unread = new Counts();
    private final SortedMap<Question, List<Candidate>> candidates = new TreeMap<>();
    private final SortedSet<String> unknownFields = new TreeSet<>();
    private final SortedSet<String> missingFields = new TreeSet<>();
    private long read;
    private long created;
    private long merged;

    Tally(EntityMatcher matcher) {
        this.matcher = matcher;
    }

    void skip(String place, String reason) {
        endRecord();
        long count = skipped.merge(reason, 1L, Long::sum);
        if (count <= MAX_PLACES_OF_A_REASON && broken.size() < MAX_PLACES) {
            broken.add(place + ": " + reason);
        }
    }

    void take(List<Node> entities) {
        endRecord();
        boolean isNew = entities.stream()
                        .filter(entity -> !matcher.has(entity) && seen.add(hash(entity.getURI())))
                        .count()
                > 0;
        created += isNew ? 1 : 0;
        merged += isNew ? 0 : 1;
    }

    private void endRecord() {
        read++;
        unresolved.endRecord();
        unread.endRecord();
    }

    void fields(Collection<String> unknown, Collection<String> missing) {
        unknownFields.addAll(unknown);
        missingFields.addAll(missing);
    }

    @Override
    public void unread(String value, String expected) {
        unread.note("'" + value + "' is no " + expected);
    }

    @Override
    public void unresolved(String reference) {
        unresolved.note(reference);
    }

    @Override
    public void candidates(Mention mention, List<Candidate> found) {
        candidates.putIfAbsent(Question.of(mention), found);
    }

    long read() {
        return read;
    }

    IngestReport report(long statements) {
        return new IngestReport(
                read,
                created,
                merged,
                skipped,
                broken,
                unresolved.byText(),
                unread.byText(),
                candidates,
                unknownFields,
                missingFields,
                statements);
    }

    /** 64 bits of FNV-1a. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
