package org.w3id.chokepoint.server.work;

import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.w3id.chokepoint.server.pool.Requester;

/**
 * Whoever waits for an answer; watched from the first time that somebody asks whether it is still there, which nobody does
 * before its request has to wait or takes long.
 *
 * <p>It departs, too, when whoever runs the server ends its request.
 */
final class Client implements Requester, AutoCloseable {
    private final Optional<SocketChannel> socket;
    private final Departures departures;
    private final RunningRequests running;
    private final SelectorThreads threads;
    private final CompletableFuture<Void> departure = new CompletableFuture<>();
    private final CompletableFuture<Void> cancellation = new CompletableFuture<>();
    private final RunningRequest entry;
    private boolean watched;

    Client(Request request, Departures departures, RunningRequests running, SelectorThreads threads) {
        EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
        this.socket = end.getTransport() instanceof SocketChannel channel ? Optional.of(channel) : Optional.empty();
        this.departures = departures;
        this.running = running;
        this.threads = threads;
        this.entry = running.begin(request, cancellation);
        cancellation.thenRun(() -> departure.complete(null));
    }

    @Override
    public CompletableFuture<Void> departure() {
        if (!watched) {
            watched = true;
            threads.keepPromises();
            socket.ifPresent(channel -> departures.watch(channel, departure));
        }
        return departure;
    }

    /** Whether it is still there, but its request was ended. */
    boolean isCancelled() {
        return cancellation.isDone();
    }

    @Override
    public void close() {
        running.end(entry);
        if (watched) {
            socket.ifPresent(departures::forget);
        }
    }
}
