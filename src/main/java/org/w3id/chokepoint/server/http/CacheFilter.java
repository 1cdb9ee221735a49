package org.w3id.chokepoint.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.chokepoint.graph.ReleaseId;

/**
 * Lets clients keep what they read, and answers 304 when they ask again for what has not changed.
 *
 * <p>A release never changes, so its name, the request and the day make the tag: the day because a date that a query
 * lacks may be today. The tag is weak because triples have no order: two servers may write them differently.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-etag">RFC 9110, section 8.8.3</a>
 */
public final class CacheFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final List<String> READING = List.of("GET", "HEAD");
    private static final String STATE_OF_THE_MOMENT = "/healthz";

    private final transient ReleaseId releaseId;

    public CacheFilter(ReleaseId releaseId) {
        this.releaseId = releaseId;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.addHeader("Vary", "Accept");
        if (!READING.contains(request.getMethod()) || request.getRequestURI().equals(STATE_OF_THE_MOMENT)) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
            return;
        }
        String tag = "W/\"" + releaseId.tag(identity(new HttpExchange(request, response))) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=300");
        if (isKnown(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** HEAD has the tag of GET; what Accept chooses is not known yet, so the header stands for it. */
    private static String identity(HttpExchange exchange) {
        return String.join(
                "\n",
                exchange.target(),
                exchange.accept().toString(),
                LocalDate.now().toString());
    }

    private static boolean isKnown(HttpServletRequest request, String tag) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || tag.equals("W/" + known.replaceFirst("^W/", "")));
    }
}
