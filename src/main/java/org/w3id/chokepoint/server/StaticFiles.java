package org.w3id.chokepoint.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/**
 * {@code /static/FILE}: what the pages need, from the folder {@code static} of the jar.
 *
 * <p>A service like the others, so that tags, headers and problems are the same; Jetty's ResourceHandler would stand apart.
 */
record StaticFiles() implements Service {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css",
            "js", "text/javascript",
            "json", "application/json",
            "png", "image/png",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    /** A path without dots before its extension, so that it cannot leave the folder. */
    private static final Pattern SAFE = Pattern.compile("/[\\w/-]+(\\.[\\w-]+)*\\.(\\w+)");

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String path = exchange.rest();
        String mediaType = Optional.of(SAFE.matcher(path))
                .filter(java.util.regex.Matcher::matches)
                .flatMap(match -> Optional.ofNullable(MEDIA_TYPES.get(match.group(2))))
                .orElseThrow(() -> missing(exchange));
        try (InputStream in = StaticFiles.class.getResourceAsStream("/static" + path)) {
            if (in == null) {
                throw missing(exchange);
            }
            exchange.send(mediaType, in::transferTo);
        }
    }

    private static ChokepointException missing(HttpExchange exchange) {
        return new ChokepointException(
                ErrorCode.NOT_FOUND, exchange.path(), "no such file", "look for it at /search or start at /questions");
    }
}
