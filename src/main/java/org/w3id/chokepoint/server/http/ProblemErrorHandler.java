package org.w3id.chokepoint.server.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.w3id.chokepoint.graph.Namespaces;

/** Words the errors that Jetty finds before any filter runs, such as a request that is not HTTP. */
public final class ProblemErrorHandler extends ErrorHandler {
    private final Namespaces names;

    public ProblemErrorHandler(Namespaces names) {
        this.names = names;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        Problem problem = Problem.of(code, request.getHttpURI().getPath());
        String json = problem.json(request.getHttpURI().getPathQuery(), RequestId.of(request), names);
        response.getHeaders().put(RequestId.HEADER, RequestId.of(request));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put("Access-Control-Allow-Origin", "*");
        response.getHeaders().put("Access-Control-Expose-Headers", "*");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        if (code == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, Problem.RETRY_SECONDS);
        }
        Content.Sink.write(response, true, json, callback);
    }
}
