package org.w3id.chokepoint.server.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ThreadHandlerTest {
    private static final int MANY = 40;

    /** With as many threads as Fuseki gives it. */
    private final Server jetty = new Server(new QueuedThreadPool(20));

    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(MANY);

    /** Says which kind of thread it runs on; {@code /wait} waits before, {@code /fail} fails, {@code /none} is not there. */
    private final class Answers extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            switch (request.getHttpURI().getPath()) {
                case "/wait" -> {
                    waiting.countDown();
                    end.await();
                }
                case "/fail" -> throw new IOException("on purpose");
                case "/none" -> {
                    return false;
                }
                default -> {}
            }
            String body = Content.Source.asString(request);
            String thread = Thread.currentThread().isVirtual() ? "virtual " : "platform ";
            Content.Sink.write(response, true, thread + body, callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        ThreadHandler threads = new ThreadHandler();
        threads.setHandler(new Answers());
        jetty.setHandler(threads);
        ServerConnector connector = new ServerConnector(jetty);
        connector.setHost("localhost");
        jetty.addConnector(connector);
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        end.countDown();
        jetty.stop();
    }

    private Socket send(String method, String path, String body) throws IOException {
        int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void oneOfFewIsAnsweredByTheThreadThatHasReadIt() throws IOException {
        assertTrue(answer(send("GET", "/", "")).endsWith("platform "));
    }

    @Test
    void bodyIsWaitedForByAVirtualThread() throws IOException {
        assertTrue(answer(send("POST", "/", "body")).endsWith("virtual body"));
    }

    @Test
    @Timeout(60)
    void whoComesWhenThereAreManyGetsAVirtualThread() throws Exception {
        List<Socket> clients = new ArrayList<>();
        for (int client = 0; client < MANY; client++) {
            clients.add(send("GET", "/wait", ""));
        }
        waiting.await();
        assertTrue(answer(send("GET", "/", "")).endsWith("virtual "));
        end.countDown();
        int platform = 0;
        for (Socket client : clients) {
            platform += answer(client).endsWith("platform ") ? 1 : 0;
        }
        assertEquals(32, platform);
        assertTrue(answer(send("GET", "/", "")).endsWith("platform "));
    }

    @Test
    void failureAndWhatIsNotThereAreAnsweredOnEitherThread() throws IOException {
        for (String body : List.of("", "body")) {
            String method = body.isEmpty() ? "GET" : "POST";
            assertTrue(answer(send(method, "/fail", body)).startsWith("HTTP/1.1 500"));
            assertTrue(answer(send(method, "/none", body)).startsWith("HTTP/1.1 404"));
        }
    }
}
