package org.w3id.chokepoint.mcp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.release.Release;

/**
 * Whoever sends messages to a server over a few firms.
 *
 * @param server answers them
 */
record Assistant(McpServer server) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Assistant in(Path root) {
        Release release = new SmallWorkspace(root)
                .turtle("ontology/small.ttl", """
                        cp:Firm a owl:Class ; rdfs:label "firm"@en .
                        cp:supplies a owl:ObjectProperty ; rdfs:label "supplies"@en .
                        """)
                .turtle("data/entities/firms.ttl", """
                        id:acme a cp:Firm ; rdfs:label "Acme"@en , "艾克米"@zh .
                        id:beta a cp:Firm ; rdfs:label "Be\\u2028ta \\\\ \\"B\\" \\u0085 </b>"@en .
                        """)
                .turtle("data/sources/gazette.ttl", "id:acme cp:supplies id:beta .")
                .file("queries/answers/firms.rq", """
                        #+ title: Firms
                        #+ summary: Which firms are there?
                        #+ params:
                        #+   - {name: firm, type: entity, class: "cp:Firm", optional: true, list: true, description: Keep these.}
                        #+   - {name: most, type: integer, default: 9, description: A number.}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?firm WHERE { ?firm a cp:Firm FILTER(!BOUND(?__firm_iri) || ?firm = ?__firm_iri)
                        FILTER(?_most_integer > 0) } ORDER BY ?firm
                        """)
                .file("queries/answers/any.rq", """
                        #+ title: Any
                        #+ summary: Is anybody supplied?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        ASK { ?a cp:supplies ?b }
                        """)
                .file("queries/answers/chain.rq", """
                        #+ title: Chain
                        #+ summary: Who supplies whom?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?a cp:supplies ?b } WHERE { ?a cp:supplies ?b }
                        """)
                .file("queries/diagrams/chain.rq", """
                        #+ title: Chain
                        #+ summary: Who supplies whom?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?a cp:supplies ?b } WHERE { ?a cp:supplies ?b }
                        """)
                .open();
        return new Assistant(new McpServer(release, release.runner(Duration.ofSeconds(30))));
    }

    int fault(String message) {
        JsonNode error = read(server.answer(message).orElseThrow()).get("error");
        assertFalse(error.get("message").asText().isBlank());
        return error.get("code").asInt();
    }

    JsonNode call(String tool, String arguments) {
        return result("tools/call", "{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}");
    }

    static String text(JsonNode result) {
        return result.get("content").get(0).get("text").asText();
    }

    JsonNode result(String method, String parameters) {
        String line = server.answer(request("1", method, parameters)).orElseThrow();
        JsonNode result = read(line).get("result");
        assertTrue(result != null, line);
        return result;
    }

    static String request(String id, String method, String parameters) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
