package org.w3id.chokepoint.graph.store;

import java.util.Optional;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.chokepoint.graph.store.index.TripleIndex;
import org.w3id.chokepoint.graph.store.term.TermDictionary;

/**
 * What a release holds, as numbers and as the terms that they stand for.
 *
 * @param prefixes the prefixes that the files of the workspace declare
 * @param nameKeys the keys of the names of the union
 */
record ReleaseContent(TermDictionary terms, TripleIndex index, PrefixMapping prefixes, Optional<byte[]> nameKeys) {}
