package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each address says of methods that it does not take, and that HEAD and OPTIONS hold everywhere. */
class MethodsTest {

    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST     | /id/acme.ttl               | GET, HEAD, OPTIONS
            DELETE   | /id/acme                   | GET, HEAD, OPTIONS
            PUT      | /ontology                  | GET, HEAD, OPTIONS
            PATCH    | /query/suppliers           | GET, HEAD, OPTIONS
            POST     | /api/v1/queries            | GET, HEAD, OPTIONS
            POST     | /dump/small.nq.gz          | GET, HEAD, OPTIONS
            POST     | /search?q=acme             | GET, HEAD, OPTIONS
            POST     | /healthz                   | GET, HEAD, OPTIONS
            POST     | /reconcile/preview?id=acme | GET, HEAD, OPTIONS
            DELETE   | /reconcile                 | GET, HEAD, POST, OPTIONS
            PUT      | /api/v1/queries/suppliers  | GET, HEAD, POST, OPTIONS
            PROPFIND | /id/acme                   | GET, HEAD, OPTIONS
            get      | /id/acme                   | GET, HEAD, OPTIONS
            GET      | /mcp                       | POST, OPTIONS
            HEAD     | /mcp                       | POST, OPTIONS
            DELETE   | /mcp                       | POST, OPTIONS
            """)
    void refusalNamesWhatThisAddressTakes(String method, String path, String allowed) {
        HttpResponse<String> response = server.send(method, path, BodyPublishers.noBody());
        assertEquals(405, response.statusCode(), response.body());
        assertEquals(allowed, header(response, "Allow"));
        assertEquals("no-store", header(response, "Cache-Control"));
        if (!method.equals("HEAD")) {
            assertEquals("405 application/problem+json read-only", problem(response));
            assertTrue(json(response).getString("detail").contains("does not take " + method), response.body());
            assertTrue(json(response).getString("hint").contains(allowed.split(", ")[0]), response.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/id/acme.ttl",
                "/id/acme.html",
                "/api/v1/queries/suppliers.csv",
                "/api/v1/queries/suppliers?limit=0",
                "/query/suppliers.html",
                "/sparql?query=ASK%7B%7D",
                "/search?q=acme",
                "/style.css",
                "/id/nobody.ttl",
                "/dump/index.json"
            })
    void headSaysWhatGetSaysWithoutTheBody(String path) {
        HttpResponse<String> get = server.get(path);
        HttpResponse<String> head = server.send("HEAD", path, BodyPublishers.noBody());
        assertEquals("", head.body());
        assertFalse(get.body().isEmpty());
        for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Vary", "Cache-Control"}) {
            assertEquals(header(get, name), header(head, name), name);
        }
        assertEquals(get.statusCode(), head.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sparql", "/mcp", "/id/acme", "/id/nobody", "/api/v1/queries/none"})
    void optionsAreToldWithoutWork(String path) {
        HttpResponse<String> response = server.send("OPTIONS", path, BodyPublishers.noBody());
        assertEquals("204 ", response.statusCode() + " " + response.body());
        assertTrue(header(response, "Allow").contains("OPTIONS"));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
    }
}
