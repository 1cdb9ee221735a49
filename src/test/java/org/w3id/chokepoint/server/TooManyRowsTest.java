package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.w3id.chokepoint.server.Reply.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TooManyRowsTest {

    @Test
    void answerOfMoreRowsThanAreHeldIs413(@TempDir Path root) {
        try (SmallServer server = SmallServer.start(root)) {
            HttpResponse<String> response = server.post(
                    "/sparql",
                    "application/sparql-query",
                    "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
            assertEquals(
                    "413 https://w3id.org/chokepoint/errors/too-large",
                    response.statusCode() + " " + json(response).getString("type"));
        }
    }
}
