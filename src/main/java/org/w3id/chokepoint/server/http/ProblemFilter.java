package org.w3id.chokepoint.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.graph.Namespaces;

/** Turns every failure into a {@link Problem}: as JSON, or as a page where a person reads. */
public final class ProblemFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ProblemFilter.class);

    private final transient BiFunction<HttpExchange, Problem, String> page;

    private final transient Namespaces names;

    /** @param page how a problem is shown in a browser */
    public ProblemFilter(BiFunction<HttpExchange, Problem, String> page, Namespaces names) {
        this.page = page;
        this.names = names;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpExchange exchange = new HttpExchange(request, response);
        try {
            chain.doFilter(request, new Intercepted(exchange));
        } catch (ChokepointException e) {
            send(exchange, Problem.of(e));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw e; // Jetty breaks the connection off, so that the client does not take half an answer for all.
            }
            send(exchange, Problem.of(status(exchange, e), request.getRequestURI()));
        }
    }

    private static int status(HttpExchange exchange, RuntimeException e) {
        if (e instanceof HttpException fault) {
            return fault.getCode();
        }
        LOG.error("{} {} failed", exchange.method(), exchange.target(), e);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private void send(HttpExchange exchange, Problem problem) throws IOException {
        if (exchange.accept().isBrowser() && !exchange.path().startsWith("/api/")) {
            problem.begin(exchange);
            exchange.send("text/html", page.apply(exchange, problem));
        } else {
            problem.send(exchange, names);
        }
    }

    /** Catches the errors that Jetty and its servlets send by themselves. */
    private final class Intercepted extends HttpServletResponseWrapper {
        private final HttpExchange exchange;

        private Intercepted(HttpExchange exchange) {
            super(exchange.response());
            this.exchange = exchange;
        }

        @Override
        public void sendError(int status) throws IOException {
            send(exchange, Problem.of(status, exchange.request().getRequestURI()));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
