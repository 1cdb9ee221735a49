package org.w3id.chokepoint.ingest;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.w3id.chokepoint.graph.match.Candidate;
import org.w3id.chokepoint.ingest.entity.Question;

/**
 * What an import came to; each record read was created, merged or skipped.
 *
 * @param created records that brought in an entity that was not there
 * @param merged records about an entity that was there, or that an earlier record brought in
 * @param skipped records left out, by reason
 * @param broken the first places of records left out, with the reason
 * @param unresolved names and codes that no entity has, and how often each came
 * @param unread values that are not what the mapping takes them for
 * @param candidates names that entities have which were not taken, for a person to look at
 * @param unknownFields fields that no edition known so far has
 * @param missingFields fields that this edition lacks
 * @param statements written, or with a dry run that would be
 */
public record IngestReport(
        long read,
        long created,
        long merged,
        SortedMap<String, Long> skipped,
        List<String> broken,
        SortedMap<String, Long> unresolved,
        SortedMap<String, Long> unread,
        SortedMap<Question, List<Candidate>> candidates,
        SortedSet<String> unknownFields,
        SortedSet<String> missingFields,
        long statements) {

    public long skippedRecords() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
