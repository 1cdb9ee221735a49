package org.w3id.chokepoint.server.linked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;

/** Where the news of the graph, or of one thing in it, are read: the answer of a canned query as a feed. */
public final class ChangeFeed {
    private static final String QUERY = "/api/v1/queries/changes.";

    private ChangeFeed() {}

    /** @param extension {@code atom} or {@code feed} */
    public static String address(String extension) {
        return QUERY + extension;
    }

    static String address(Node thing, String extension) {
        return address(extension) + "?thing=" + URLEncoder.encode(thing.getURI(), StandardCharsets.UTF_8);
    }
}
