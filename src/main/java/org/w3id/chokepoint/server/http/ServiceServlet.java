package org.w3id.chokepoint.server.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
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
        if (!methods.isEmpty() && !methods.contains(request.getMethod())) {
            throw new ChokepointException(
                    ErrorCode.READ_ONLY,
                    request.getRequestURI(),
                    "does not take " + request.getMethod(),
                    "use one of " + methods.stream().sorted().toList());
        }
        service.answer(new HttpExchange(request, response));
    }
}
