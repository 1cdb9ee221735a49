package org.w3id.chokepoint.server.api;

import java.io.IOException;
import java.util.Optional;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.mcp.McpServer;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Service;

/**
 * {@code /mcp}: the Model Context Protocol over HTTP. Each message has its answer at once, so there are no sessions and no
 * streams.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#streamable-http">Streamable HTTP</a>
 */
public record McpService(McpServer server) implements Service {

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        if (!exchange.isPost()) {
            // The standard's word for a server that sends nothing of its own accord.
            exchange.setProblemHeader("Allow", "POST, OPTIONS");
            throw new ChokepointException(
                    ErrorCode.READ_ONLY,
                    exchange.path(),
                    "does not take " + exchange.method(),
                    "send each message of the protocol by POST");
        }
        Optional<String> answer =
                server.answer(exchange.request().getInputStream().readAllBytes());
        if (answer.isPresent()) {
            exchange.send("application/json", answer.get());
        } else {
            exchange.response().setStatus(202);
        }
    }
}
