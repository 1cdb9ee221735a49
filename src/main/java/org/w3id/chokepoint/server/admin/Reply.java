package org.w3id.chokepoint.server.admin;

import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.http.RequestId;

/** What the operator's port answers; no page may read it, so none of it is offered to other origins. */
final class Reply {
    private Reply() {}

    static void send(Response response, Callback callback, String json) {
        send(response, callback, HttpStatus.OK_200, "application/json", json);
    }

    static void done(Response response, Callback callback) {
        response.setStatus(HttpStatus.NO_CONTENT_204);
        callback.succeeded();
    }

    static void refuse(Request request, Response response, Callback callback, String why, String remedy) {
        fail(request, response, callback, HttpStatus.FORBIDDEN_403, ErrorCode.REFUSED, why, remedy);
    }

    static void missing(Request request, Response response, Callback callback, String why) {
        String remedy = "GET /requests lists what runs";
        fail(request, response, callback, HttpStatus.NOT_FOUND_404, ErrorCode.NOT_FOUND, why, remedy);
    }

    /** @param allowed the method that the address takes */
    static void wrongMethod(Request request, Response response, Callback callback, String allowed) {
        response.getHeaders().put(HttpHeader.ALLOW, allowed);
        String why = "does not take " + request.getMethod();
        fail(
                request,
                response,
                callback,
                HttpStatus.METHOD_NOT_ALLOWED_405,
                ErrorCode.READ_ONLY,
                why,
                "use " + allowed);
    }

    private static void fail(
            Request request,
            Response response,
            Callback callback,
            int status,
            ErrorCode code,
            String why,
            String remedy) {
        JsonObject problem = new JsonObject();
        problem.put("title", Problem.title(code));
        problem.put("status", status);
        problem.put("detail", request.getHttpURI().getPath() + ": " + why);
        problem.put("hint", remedy);
        problem.put("requestId", RequestId.of(request));
        send(response, callback, status, Problem.MEDIA_TYPE, problem.toString());
    }

    private static void send(Response response, Callback callback, int status, String type, String body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, body, callback);
    }
}
