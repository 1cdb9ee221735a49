package org.w3id.chokepoint.server.work;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private static final int REQUESTS = 400;

    private final Departures departures = new Departures();
    private SocketChannel client;
    private SocketChannel server;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            client = SocketChannel.open(listener.getLocalAddress());
            server = listener.accept();
            server.configureBlocking(false);
        }
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
        departures.close();
    }

    private CompletableFuture<Void> watched() {
        CompletableFuture<Void> departure = new CompletableFuture<>();
        departures.watch(server, departure);
        return departure;
    }

    /** A client sends its next request as soon as it has an answer, and somebody else reads it meanwhile. */
    private void sendRequest() throws IOException {
        client.write(ByteBuffer.allocate(1));
        ByteBuffer request = ByteBuffer.allocate(1);
        while (request.hasRemaining()) {
            server.read(request);
        }
    }

    @Test
    void clientThatSendsItsNextRequestHasNotLeft() throws Exception {
        CompletableFuture<Void> departure = watched();
        for (int request = 0; request < REQUESTS; request++) {
            sendRequest();
            departure = watched();
            // Until the watcher, which rests a while between two looks, has seen what was sent.
            Thread.sleep(7);
            assertFalse(departure.isDone(), "request " + request);
        }
    }

    @Test
    void departureIsNoticed() throws Exception {
        CompletableFuture<Void> departure = watched();
        client.close();
        departure.get(1, TimeUnit.MINUTES);
        assertTrue(departure.isDone());
    }

    @Test
    void departureAfterAnotherRequestIsNoticed() throws Exception {
        watched();
        sendRequest();
        CompletableFuture<Void> departure = watched();
        client.close();
        departure.get(1, TimeUnit.MINUTES);
        assertTrue(departure.isDone());
    }
}
