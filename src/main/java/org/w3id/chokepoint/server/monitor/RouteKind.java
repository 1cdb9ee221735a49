package org.w3id.chokepoint.server.monitor;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** Which part of the server a path belongs to; few words, since each is a series of figures that is kept for ever. */
public final class RouteKind {
    /** Of what the server does not have, whatever was asked for. */
    static final String OTHER = "other";

    private static final String START = "start";
    private static final Pattern FIRST = Pattern.compile("/(?:api/v1/)?(\\.?[^/.]*)");
    private static final Set<String> KNOWN = Set.of(
            "about",
            "changes",
            "dataset",
            "diagram",
            "diagrams",
            "dump",
            "entities",
            "errors",
            "findings",
            "graph",
            "healthz",
            "id",
            "map",
            "match",
            "mcp",
            "metrics",
            "ontology",
            "openapi",
            "queries",
            "query",
            "questions",
            "reconcile",
            "rules",
            "search",
            "source",
            "sources",
            "sparql",
            "statements",
            "static",
            "timeline",
            ".well-known");

    private RouteKind() {}

    static String of(Request request) {
        return Optional.ofNullable(request.getHttpURI().getPath())
                .map(RouteKind::of)
                .orElse(OTHER);
    }

    /** @param path as it was sent */
    public static String of(String path) {
        if (path.equals("/")) {
            return START;
        }
        Matcher first = FIRST.matcher(path);
        return first.lookingAt() && KNOWN.contains(first.group(1)) ? first.group(1) : OTHER;
    }
}
