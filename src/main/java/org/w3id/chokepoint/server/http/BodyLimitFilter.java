package org.w3id.chokepoint.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpException;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * Refuses requests that are larger than any question.
 *
 * <p>Jetty's SizeLimitHandler answers while the client is still sending, which most clients take for a broken connection.
 */
public final class BodyLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final int MAX_DISCARDED_BYTES = 1 << 24;

    /** Maximum size of a request body. */
    public static final int MAX_BYTES = 1 << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw tooLarge(request);
        }
        requireReadableForm(request);
        chain.doFilter(request, response);
    }

    /** A form that does not tell its length is found too large only when it is read. */
    private static void requireReadableForm(HttpServletRequest request) throws IOException {
        try {
            request.getParameterMap();
        } catch (IllegalStateException e) {
            boolean large = e.getCause() instanceof HttpException cause
                    && cause.getCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            throw large ? tooLarge(request) : e;
        }
    }

    /** Discards the rest, up to a bound: a client that is still sending does not read the answer. */
    public static ChokepointException tooLarge(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = 0, count = 0; read < MAX_DISCARDED_BYTES && count >= 0; read += count) {
            count = body.read(buffer);
        }
        return new ChokepointException(
                ErrorCode.TOO_LARGE, "request", "is larger than " + MAX_BYTES + " bytes", "send a shorter query");
    }
}
