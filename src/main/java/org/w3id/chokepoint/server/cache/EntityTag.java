package org.w3id.chokepoint.server.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.server.http.HttpExchange;

/**
 * A name for what a release answers to a request on one day, by which a client asks whether it has that already.
 *
 * <p>The day is part of it because a date that a query lacks may be today. The tag is weak because triples have no
 * order: two servers may write them differently.
 *
 * @param text without the mark of a weak tag
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-etag">RFC 9110, section 8.8.3</a>
 */
record EntityTag(String text) {
    private static final String KNOWN = "If-None-Match";
    private static final String WEAK = "W/";

    /** HEAD has the tag of GET; what Accept chooses is not known yet, so the header stands for it. */
    static EntityTag of(ReleaseId releaseId, HttpExchange exchange) {
        String identity = String.join(
                "\n",
                exchange.target(),
                exchange.acceptHeader(),
                LocalDate.now().toString());
        return new EntityTag("\"" + releaseId.version() + "-" + digest(releaseId.fingerprint() + identity) + "\"");
    }

    /** Whether the client says that it has the answer of this tag. */
    boolean isKnownTo(HttpServletRequest request) {
        return request.getHeader(KNOWN) != null && isAmong(Collections.list(request.getHeaders(KNOWN)));
    }

    private boolean isAmong(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.replaceFirst("^" + WEAK, "").equals(text));
    }

    String header() {
        return WEAK + text;
    }

    private static String digest(String text) {
        return HexFormat.of().toHexDigits(MurmurHash3.hash128x64(text.getBytes(StandardCharsets.UTF_8))[0]);
    }
}
