package org.w3id.chokepoint.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.Aside;

/** Clients that neither send nor read, for as long as the server bears it. */
@Aside
@Tag("built")
class SlowClientsIT {
    private static final String LARGE = "/sparql?query=" + RawHttp.encoded(Flood.SLOW_READERS.query);

    private static BuiltServer server;
    private static String before;

    @BeforeAll
    static void start() {
        server = BuiltServer.start("--timeout", "3");
        before = Fingerprint.of(server.http());
    }

    @AfterAll
    static void theServerIsAsItWas() {
        try (BuiltServer ending = server) {
            assertEquals(before, Fingerprint.of(ending.http()));
            assertFalse(ending.said().contains("Exception"), ending::said);
        }
    }

    @Test
    void slowBodyIsCutOff() throws IOException {
        try (Socket socket = server.http().connect()) {
            String head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                    + "Content-Length: 100000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            RawAnswer answer = RawHttp.read(socket.getInputStream(), false);
            assertTrue(answer.status() == 0 || answer.status() == 408, answer::toString);
        }
    }

    @Test
    void slowReaderNoticesWhatIsMissing() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
            socket.getOutputStream().write(RawHttp.request("GET", LARGE, "", "Connection: close"));
            // Longer than the server waits for a client that reads nothing.
            TimeUnit.SECONDS.sleep(20);
            RawAnswer answer = RawHttp.read(socket.getInputStream(), false);
            assertNotEquals(RawAnswer.End.UNKNOWN, answer.end());
        } catch (SocketException e) {
            assertTrue(e.getMessage().contains("reset"), e.getMessage());
        }
    }
}
