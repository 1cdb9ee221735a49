package org.w3id.chokepoint.server.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** Puts a service behind a path, for the methods that read. */
public final class ServiceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Service service;
    private final transient Set<String> methods;

    private ServiceServlet(Service service, Set<String> methods) {
        this.service = service;
        this.methods = methods;
    }

    public static ServiceServlet get(Service service) {
        return new ServiceServlet(service, Set.of("GET", "HEAD"));
    }

    /** For a service whose parameters may be too long for a URL. */
    public static ServiceServlet getOrPost(Service service) {
        return new ServiceServlet(service, Set.of("GET", "HEAD", "POST"));
    }

    /** For a service that itself refuses the methods that it does not take. */
    public static ServiceServlet ofAnyMethod(Service service) {
        return new ServiceServlet(service, Set.of());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpExchange exchange = new HttpExchange(request, response);
        requireNoPathParameter(request);
        if (!methods.isEmpty() && !methods.contains(request.getMethod())) {
            exchange.setProblemHeader(
                    "Allow", methods.stream().sorted().collect(Collectors.joining(", ")) + ", OPTIONS");
            throw new ChokepointException(
                    ErrorCode.READ_ONLY,
                    request.getRequestURI(),
                    "does not take " + request.getMethod(),
                    "use one of " + methods.stream().sorted().toList());
        }
        service.answer(exchange);
    }

    /** Jetty takes it out of the path by which services look things up, but not out of the address that they send. */
    private static void requireNoPathParameter(HttpServletRequest request) {
        int start = request.getRequestURI().indexOf(';');
        if (start >= 0) {
            throw new ChokepointException(
                    ErrorCode.NOT_FOUND,
                    request.getRequestURI(),
                    "nothing is here",
                    "leave out '" + request.getRequestURI().substring(start) + "'");
        }
    }
}
