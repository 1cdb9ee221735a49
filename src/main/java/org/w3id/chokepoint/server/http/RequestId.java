package org.w3id.chokepoint.server.http;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** What one request is called, by the client, by a problem and in the log. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** Under this name a request keeps it. */
    static final String ATTRIBUTE = RequestId.class.getName();

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** As the client gives it, if that is well-formed, else made; the same for the same request. */
    public static String of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = Optional.ofNullable(request.getHeaders().get(HEADER))
                .filter(given -> WELL_FORMED.matcher(given).matches())
                .orElseGet(RequestId::made);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String made() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
