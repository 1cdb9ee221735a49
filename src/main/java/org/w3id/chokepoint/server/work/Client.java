package org.w3id.chokepoint.server.work;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** Whoever waits for an answer; watched from the first time that somebody asks whether it is still there. */
final class Client implements AutoCloseable {
    private final Optional<SocketChannel> socket;
    private final Departures departures;
    private final AtomicBoolean gone = new AtomicBoolean();
    private boolean watched;

    Client(HttpServletRequest request, Departures departures) {
        EndPoint end = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        this.socket = end.getTransport() instanceof SocketChannel channel ? Optional.of(channel) : Optional.empty();
        this.departures = departures;
    }

    boolean isGone() {
        if (!watched) {
            watched = true;
            socket.ifPresent(channel -> departures.watch(channel, gone));
        }
        return gone.get();
    }

    @Override
    public void close() {
        if (watched) {
            socket.ifPresent(departures::forget);
        }
    }
}
