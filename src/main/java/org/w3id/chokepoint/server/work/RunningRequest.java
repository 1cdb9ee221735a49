package org.w3id.chokepoint.server.work;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.Request;
import org.w3id.chokepoint.server.http.RequestId;

/**
 * A request that is worked on or waits for a place. What was asked for is left out, for names that somebody looks up may be
 * those of people.
 *
 * @param id its number since the start of the server
 * @param requestId what the client and the log call it
 * @param address where it came from
 * @param path as it was sent, which for a canned query ends in its name
 * @param departure completed to end it
 */
public record RunningRequest(
        long id,
        String requestId,
        Instant begun,
        String address,
        String method,
        String path,
        CompletableFuture<Void> departure) {

    static RunningRequest of(long id, Request request, CompletableFuture<Void> departure) {
        return new RunningRequest(
                id,
                RequestId.of(request),
                Instant.now(),
                Request.getRemoteAddr(request),
                request.getMethod(),
                request.getHttpURI().getPath(),
                departure);
    }
}
