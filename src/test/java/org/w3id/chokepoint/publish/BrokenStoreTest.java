package org.w3id.chokepoint.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/** A store whose connection breaks. */
class BrokenStoreTest {

    /** It reads a part of what it is sent, then closes the connection. */
    @Test
    void aStoreThatBreaksOffIsToldOf() throws IOException {
        DatasetGraph release = DatasetGraphFactory.create();
        release.add(SSE.parseQuad("(<urn:g> <urn:a> <urn:b> <urn:c>)"));
        List<String> told = new ArrayList<>();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> breakOff(socket));
            URI address = URI.create("http://localhost:" + socket.getLocalPort() + "/data");
            ChokepointException e = assertThrows(ChokepointException.class, () -> new Publisher(
                            release, new GraphStore(address, PublisherTest.NOBODY), Optional.empty(), told::add)
                    .run());
            assertEquals(ErrorCode.SERVICE_FAILED, e.code());
            assertEquals(List.of(), told);
        }
    }

    private static void breakOff(ServerSocket socket) {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    client.getInputStream().readNBytes(20);
                }
            }
        } catch (IOException e) {
            // The test is over.
        }
    }
}
