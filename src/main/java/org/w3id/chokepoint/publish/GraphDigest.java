package org.w3id.chokepoint.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * What tells two graphs apart without holding either in memory: how many triples, and the sum of their hashes.
 *
 * <p>The order of triples does not matter, nor do the names of blank nodes.
 *
 * @param count of triples
 * @param high the first halves of the hashes, added up
 * @param low the second halves
 */
record GraphDigest(long count, long high, long low) {
    static final GraphDigest EMPTY = new GraphDigest(0, 0, 0);

    GraphDigest with(Triple triple) {
        String text = text(triple.getSubject()) + text(triple.getPredicate()) + text(triple.getObject());
        ByteBuffer hash = ByteBuffer.wrap(DigestUtils.sha256(text.getBytes(StandardCharsets.UTF_8)));
        return new GraphDigest(count + 1, high + hash.getLong(), low + hash.getLong());
    }

    private static String text(Node term) {
        return (term.isBlank() ? "_:" : NodeFmtLib.strNT(term)) + " ";
    }
}
