package org.w3id.chokepoint.server.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;

/**
 * The response to a request with {@code If-None-Match: *}: 304 if there is something at the address, which is known only
 * when its body is about to be written, and else what is said of a missing thing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match">RFC 9110, section 13.1.2</a>
 */
final class UnlessExists extends HttpServletResponseWrapper {
    private final HttpServletResponse response;

    private UnlessExists(HttpServletResponse response) {
        super(response);
        this.response = response;
    }

    static HttpServletResponse of(HttpServletRequest request, HttpServletResponse response) {
        boolean any = request.getHeader("If-None-Match") != null
                && Collections.list(request.getHeaders("If-None-Match")).stream()
                        .anyMatch(header -> header.strip().equals("*"));
        return any ? new UnlessExists(response) : response;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (response.getStatus() != SC_OK) {
            return response.getOutputStream();
        }
        response.resetBuffer();
        response.setStatus(SC_NOT_MODIFIED);
        response.setHeader("Content-Length", null);
        return new Discarded();
    }

    private static final class Discarded extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("bodies are written at once");
        }

        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) {}
    }
}
