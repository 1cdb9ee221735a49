package org.w3id.chokepoint.ingest.read;

/** Takes the records of a file one at a time, and what cannot be read as one. */
public interface ItemConsumer {

    void accept(Item item);

    /** A record that is broken; the rest of the file can still be read. */
    void broken(String place, String reason);

    /** The field names of a table, before its first record; formats without a header do not call this. */
    void header(java.util.List<String> names);
}
