package org.w3id.chokepoint.server.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.server.http.HttpExchange;

/**
 * Lets clients keep what they read, and answers 304 when they ask again for what has not changed.
 *
 * <p>A release never changes, so an {@link EntityTag} made of it, the request and the day tells whether an answer is
 * still good.
 */
public final class CacheFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final List<String> READING = List.of("GET", "HEAD");
    private static final List<String> STATE_OF_THE_MOMENT = List.of("/healthz", "/metrics");

    /** These have a tag of their own bytes, so that a download may go on where it broke off. */
    private static final String FILES = "/dump/";

    private final transient ReleaseId releaseId;

    public CacheFilter(ReleaseId releaseId) {
        this.releaseId = releaseId;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.addHeader("Vary", "Accept");
        if (!READING.contains(request.getMethod()) || STATE_OF_THE_MOMENT.contains(request.getRequestURI())) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=300");
        if (request.getRequestURI().startsWith(FILES)) {
            chain.doFilter(request, response);
            return;
        }
        EntityTag tag = EntityTag.of(releaseId, new HttpExchange(request, response));
        response.setHeader("ETag", tag.header());
        if (tag.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            chain.doFilter(request, UnlessExists.of(request, response));
        }
    }
}
