package org.w3id.chokepoint.server.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.w3id.chokepoint.server.work.RunningRequest;
import org.w3id.chokepoint.server.work.RunningRequests;

/** {@code /requests} lists what runs, the oldest first; {@code DELETE /requests/ID} ends one. */
final class RequestsHandler extends Handler.Abstract {
    private static final String LIST = "/requests";
    private static final Pattern ONE = Pattern.compile(LIST + "/(\\d{1,18})");

    private final RunningRequests running;

    RequestsHandler(RunningRequests running) {
        this.running = running;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        Matcher one = ONE.matcher(path);
        if (path.equals(LIST)) {
            list(request, response, callback);
        } else if (one.matches()) {
            end(Long.parseLong(one.group(1)), request, response, callback);
        } else {
            Reply.missing(request, response, callback, "nothing is here");
        }
        return true;
    }

    private void list(Request request, Response response, Callback callback) {
        if (!HttpMethod.GET.is(request.getMethod())) {
            Reply.wrongMethod(request, response, callback, HttpMethod.GET.asString());
            return;
        }
        JsonArray list = new JsonArray();
        running.all().forEach(each -> list.add(json(each)));
        Reply.send(response, callback, list.toString());
    }

    private void end(long id, Request request, Response response, Callback callback) {
        if (!HttpMethod.DELETE.is(request.getMethod())) {
            Reply.wrongMethod(request, response, callback, HttpMethod.DELETE.asString());
        } else if (running.cancel(id)) {
            Reply.done(response, callback);
        } else {
            Reply.missing(request, response, callback, "no request of that number runs any more");
        }
    }

    private static JsonObject json(RunningRequest request) {
        JsonObject object = new JsonObject();
        Duration elapsed = Duration.between(request.begun(), Instant.now());
        object.put("id", request.id());
        object.put("requestId", request.requestId());
        object.put("begun", request.begun().toString());
        object.put("seconds", JsonNumber.value(elapsed.toMillis() / (double) TimeUnit.SECONDS.toMillis(1)));
        object.put("address", request.address());
        object.put("method", request.method());
        object.put("path", request.path());
        return object;
    }
}
