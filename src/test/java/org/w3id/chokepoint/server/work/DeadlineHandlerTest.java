package org.w3id.chokepoint.server.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

class DeadlineHandlerTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int LARGE = 32 << 20;

    private final Server jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    /** Waits for as many milliseconds as the path says, then sends back what it was sent, or very much. */
    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Thread.sleep(Long.parseLong(Request.getPathInContext(request).substring(1)));
            String body = Content.Source.asString(request);
            ByteBuffer answer = body.equals("much") ? ByteBuffer.allocate(LARGE) : StandardCharsets.UTF_8.encode(body);
            response.getHeaders().put("Content-Length", answer.remaining());
            response.write(true, answer, callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        DeadlineHandler deadlines =
                new DeadlineHandler(PATIENCE, new SelectorThreads(jetty.getThreadPool(), Duration.ofMillis(2)));
        deadlines.setHandler(new Echo());
        jetty.setHandler(deadlines);
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        jetty.stop();
    }

    private Socket send(String path, int length, String body) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), ((ServerConnector) jetty.getConnectors()[0]).getLocalPort()));
        String request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + length + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String text(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void bodyThatIsThereIsReadHoweverLate() throws IOException {
        try (Socket socket = send("/900", 3, "abc")) {
            String answer = text(socket);
            assertTrue(answer.startsWith("HTTP/1.1 200") && answer.endsWith("abc"), answer);
        }
    }

    @Test
    void bodyThatDoesNotComeIs408() throws IOException {
        try (Socket socket = send("/0", 3, "ab")) {
            assertEquals("HTTP/1.1 408", text(socket).substring(0, 12));
        }
    }

    @Test
    void bodyThatDoesNotComeWhileTheServerIsBusyIs408() throws IOException {
        try (Socket socket = send("/900", 3, "ab")) {
            assertEquals("HTTP/1.1 408", text(socket).substring(0, 12));
        }
    }

    @Test
    void requestWithoutBodyHasNoDeadline() throws IOException {
        try (Socket socket = send("/900", 0, "")) {
            assertEquals("HTTP/1.1 200", text(socket).substring(0, 12));
        }
    }
}
