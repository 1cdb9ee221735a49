package org.w3id.chokepoint.graph.store.file;

/** The parts of a release file, in the order in which they are written. */
public enum Section {
    /** Byte strings by name, kept for other packages. */
    ATTACHMENTS,
    /** What a term can be: blank node, IRI, or a literal of one language or datatype. */
    TERM_TYPES,
    /** Where in {@link #TERMS} each block of terms begins. */
    TERM_BLOCKS,
    /** The terms in the order of their ids, each without the prefix that it shares with the one before. */
    TERMS,
    /** Where the ids of each kind of terms begin. */
    TERM_KINDS,
    /** A hash table from terms to ids: id + 1, or 0 where a slot is free. */
    TERM_SLOTS,
    /** For each term, where its triples begin as a subject; then predicates and objects of these triples. */
    SPO_STARTS,
    SPO_PREDICATES,
    SPO_OBJECTS,
    /** For each term, where its triples begin as a predicate; then objects and subjects of these triples. */
    POS_STARTS,
    POS_OBJECTS,
    POS_SUBJECTS,
    /** For each term, where its triples begin as an object; then subjects and predicates of these triples. */
    OSP_STARTS,
    OSP_SUBJECTS,
    OSP_PREDICATES,
    /** The names of the named graphs, ascending. */
    GRAPHS,
    /** For each graph, where its triples begin in {@link #GRAPH_TRIPLES}, which holds positions in the order SPO. */
    GRAPH_STARTS,
    GRAPH_TRIPLES,
    /** For each triple in the order SPO the set of graphs that hold it; then the sets, as positions in {@link #GRAPHS}. */
    TRIPLE_SETS,
    SET_STARTS,
    SET_GRAPHS,
    /** For each predicate, ascending: its id, and how many different subjects and objects it has. */
    PREDICATES
}
