package org.w3id.chokepoint.ingest.map;

/** Takes note of what a mapping could not do with a value of a record. */
public interface Journal {

    /** A value that is not what the mapping takes it for. */
    void unread(String value, String expected);

    /** A name or code for which the graph has no entity. */
    void unresolved(String reference);

    /** A name that belongs to entities which were not taken, since their country differs or is not known. */
    void candidates(
            org.w3id.chokepoint.ingest.entity.Mention mention,
            java.util.List<org.w3id.chokepoint.graph.match.Candidate> candidates);
}
