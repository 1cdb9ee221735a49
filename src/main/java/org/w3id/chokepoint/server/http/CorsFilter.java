package org.w3id.chokepoint.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets the pages of any site read the answers, errors included; without credentials, for there is nothing private.
 *
 * <p>Fuseki's own filter sends the origin back with credentials allowed and offers the methods that write. Jetty's
 * CrossOriginHandler answers for one origin at a time, so that a shared cache would keep a copy for each.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS protocol</a>
 */
public final class CorsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, OPTIONS, POST";
    private static final String A_DAY = "86400";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "*");
        if (!request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Content-Type, If-None-Match, If-Range, Range, X-Requested-With");
        response.setHeader("Access-Control-Max-Age", A_DAY);
        response.setHeader("Allow", METHODS);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
