package org.w3id.chokepoint.server.work;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.w3id.chokepoint.server.pool.Requester;

/** Whoever waits for an answer; watched from the first time that somebody asks whether it is still there. */
final class Client implements Requester, AutoCloseable {
    private final Optional<SocketChannel> socket;
    private final Departures departures;
    private final CompletableFuture<Void> departure = new CompletableFuture<>();
    private boolean watched;

    Client(HttpServletRequest request, Departures departures) {
        EndPoint end = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        this.socket = end.getTransport() instanceof SocketChannel channel ? Optional.of(channel) : Optional.empty();
        this.departures = departures;
    }

    @Override
    public CompletableFuture<Void> departure() {
        if (!watched) {
            watched = true;
            socket.ifPresent(channel -> departures.watch(channel, departure));
        }
        return departure;
    }

    @Override
    public void close() {
        if (watched) {
            socket.ifPresent(departures::forget);
        }
    }
}
