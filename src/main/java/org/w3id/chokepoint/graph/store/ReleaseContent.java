package org.w3id.chokepoint.graph.store;

import org.apache.jena.shared.PrefixMapping;
import org.w3id.chokepoint.graph.store.index.TripleIndex;
import org.w3id.chokepoint.graph.store.term.TermDictionary;

/**
 * What a release holds, as numbers and as the terms that they stand for.
 *
 * @param prefixes the prefixes that the files of the workspace declare
 */
record ReleaseContent(TermDictionary terms, TripleIndex index, PrefixMapping prefixes) {}
