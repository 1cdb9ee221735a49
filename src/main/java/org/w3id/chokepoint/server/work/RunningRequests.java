package org.w3id.chokepoint.server.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Request;

/** The requests that are worked on or wait for a place, for whoever runs the server. */
public final class RunningRequests {
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, RunningRequest> requests = new ConcurrentSkipListMap<>();

    /** @param departure ends the work when it is completed */
    RunningRequest begin(Request request, CompletableFuture<Void> departure) {
        RunningRequest running = RunningRequest.of(last.incrementAndGet(), request, departure);
        requests.put(running.id(), running);
        return running;
    }

    void end(RunningRequest request) {
        requests.remove(request.id());
    }

    /** The oldest first. */
    public List<RunningRequest> all() {
        return List.copyOf(requests.values());
    }

    /**
     * Ends a request by the same path as when its client leaves; the client is told that it was stopped.
     *
     * @return whether it was there
     */
    public boolean cancel(long id) {
        Optional<RunningRequest> request = Optional.ofNullable(requests.get(id));
        request.ifPresent(each -> each.departure().complete(null));
        return request.isPresent();
    }
}
