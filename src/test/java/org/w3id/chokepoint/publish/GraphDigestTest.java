package org.w3id.chokepoint.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class GraphDigestTest {
    private static final Triple OTHER = SSE.parseTriple("(<urn:a> <urn:b> <urn:c>)");

    @Test
    void digestsTellGraphsApart() {
        GraphDigest one = GraphDigest.EMPTY.with(OTHER);
        assertNotEquals(one, one.with(OTHER));
        assertNotEquals(one, GraphDigest.EMPTY.with(SSE.parseTriple("(<urn:a> <urn:b> 'urn:c')")));
        assertEquals(
                GraphDigest.EMPTY.with(SSE.parseTriple("(_:x <urn:b> 1)")).with(OTHER),
                one.with(SSE.parseTriple("(_:y <urn:b> 1)")));
    }
}
