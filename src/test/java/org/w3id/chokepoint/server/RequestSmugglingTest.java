package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A proxy and the server must agree where a request ends, or one client's body becomes another's request.
 *
 * @see <a href="https://www.cve.org/CVERecord?id=CVE-2026-2332">CVE-2026-2332</a>
 */
class RequestSmugglingTest {

    /** To who ends chunk lines at any line end, the quoted text is a chunk, the last chunk and a request of its own. */
    private static final String SMUGGLED = """
            POST /sparql HTTP/1.1
            Host: localhost
            Content-Type: application/sparql-query
            Transfer-Encoding: chunked

            6;extension="
            ASK {}
            0

            GET /healthz HTTP/1.1
            Host: localhost
            Connection: close

            "
            ASK {}
            0

            """.replace("\n", "\r\n");

    @Test
    void lineEndInAQuotedChunkExtensionStartsNoRequest(@TempDir Path root) throws IOException {
        try (SmallServer server = SmallServer.start(root);
                Socket socket = new Socket("127.0.0.1", server.server().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(SMUGGLED.getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals("HTTP/1.1 400", answers.replaceAll("(?s)(HTTP/1.1 \\d+)?.", "$1"));
        }
    }
}
