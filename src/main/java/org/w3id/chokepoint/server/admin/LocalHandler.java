package org.w3id.chokepoint.server.admin;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets through only what a program of this machine sends: pages in a browser of the same machine reach loopback too, by a
 * request to another origin, or under a name of their own that leads to 127.0.0.1.
 */
final class LocalHandler extends Handler.Wrapper {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Browsers send these with what a page asks of another origin, and a page cannot leave them out. */
    private static final Set<String> OF_BROWSERS = Set.of("origin", "sec-fetch-site");

    /** Typed into the address line, or asked by no page. */
    private static final String NO_PAGE = "none";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isLocalName(request)) {
            Reply.refuse(request, response, callback, "the Host header names another machine", "ask localhost");
            return true;
        }
        if (isOfAPage(request.getHeaders())) {
            Reply.refuse(request, response, callback, "a page in a browser asks", "ask with a program such as curl");
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static boolean isLocalName(Request request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST))
                .map(host -> host.replaceFirst(":\\d+$", ""))
                .filter(NAMES::contains)
                .isPresent();
    }

    private static boolean isOfAPage(HttpFields headers) {
        return headers.stream()
                .filter(header -> OF_BROWSERS.contains(header.getLowerCaseName()))
                .map(HttpField::getValue)
                .anyMatch(value -> !NO_PAGE.equals(value));
    }
}
