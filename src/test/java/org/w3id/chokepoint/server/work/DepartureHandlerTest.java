package org.w3id.chokepoint.server.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartureHandlerTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String LAST_GET = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final Server jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final AtomicBoolean crowded = new AtomicBoolean(true);
    private final CountDownLatch sent = new CountDownLatch(1);

    /** Lets nothing through before the client has sent all, and the end is there with it. */
    private final class Gate extends Handler.Wrapper {
        private Gate(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            sent.await();
            return super.handle(request, response, callback);
        }
    }

    /** Sends back what it was sent, after "worked". */
    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Content.Sink.write(response, true, "worked " + Content.Source.asString(request), callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        DepartureHandler departures = new DepartureHandler(crowded::get);
        departures.setHandler(new Echo());
        jetty.setHandler(new Gate(departures));
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        jetty.stop();
    }

    /** What a client is answered that sends all of this, and perhaps no more, before it is looked at. */
    private String answersTo(String requests, boolean leaves) throws IOException {
        int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            if (leaves) {
                socket.shutdownOutput();
            }
            sent.countDown();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void nothingIsDoneForAClientThatHasLeft() throws IOException {
        String answer = answersTo(LAST_GET, true);
        assertTrue(answer.startsWith("HTTP/1.1 503"), answer);
        assertTrue(answer.contains("Connection: close"), answer);
        assertFalse(answer.contains("worked"), answer);
    }

    @Test
    void aClientThatWaitsIsAnswered() throws IOException {
        assertTrue(answersTo(LAST_GET, false).endsWith("worked "));
    }

    @Test
    void whoSendsNoMoreIsAnsweredWhereNobodyWaits() throws IOException {
        crowded.set(false);
        assertTrue(answersTo(LAST_GET, true).endsWith("worked "));
    }

    @Test
    void aRequestThatCameEarlyIsNotLost() throws IOException {
        assertEquals(2, answersTo(GET + LAST_GET, false).split("worked", -1).length - 1);
    }

    @Test
    void aBodyIsReadByNobodyElse() throws IOException {
        String post = "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 4\r\n\r\nbody";
        assertTrue(answersTo(post, true).endsWith("worked body"));
    }
}
