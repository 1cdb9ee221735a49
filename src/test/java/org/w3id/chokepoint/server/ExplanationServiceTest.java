package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;

/** A derived thing is explained by the canned query that takes things of its class. */
class ExplanationServiceTest {

    @TempDir
    private static Path folder;

    private static ChokepointServer server;

    @BeforeAll
    static void startServer() {
        SmallWorkspace workspace = new SmallWorkspace(folder)
                .turtle(
                        "data/entities/a.ttl",
                        "id:verdict a cp:Verdict ; rdfs:label 'Verdict'@en . id:other a cp:Other .")
                .file("queries/answers/why.rq", """
                        #+ title: Why
                        #+ summary: Why does a verdict hold?
                        #+ tags: [explanation]
                        #+ params:
                        #+   - {name: verdict, type: entity, class: "cp:Verdict", default: verdict, description: The verdict.}
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        SELECT ?text { ?_verdict_iri rdfs:label ?text } ORDER BY ?text
                        """);
        server = ChokepointServer.start(workspace.open(), ServerOptions.DEFAULT.withPort(0));
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @Test
    void findingLeadsToItsExplanation() throws Exception {
        HttpResponse<String> response = get("api/v1/findings/verdict.csv");
        assertEquals(200, response.statusCode(), response.body());
        assertEquals("text\r\nVerdict\r\n", response.body());
    }

    @Test
    void thingThatNoQueryExplainsIs404() throws Exception {
        HttpResponse<String> response = get("api/v1/findings/other");
        assertEquals(404, response.statusCode());
        assertTrue(response.body().contains("no query explains"), response.body());
    }

    @Test
    void whatIsAskedBesideTheThingGoesWithIt() throws Exception {
        assertEquals(
                "text\r\nVerdict\r\n", get("api/v1/findings/verdict?format=csv").body());
        assertEquals(400, get("api/v1/findings/verdict?plaice=1").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/findings", "api/v1/findings/", "api/v1/findings/.csv"})
    void nothingIsNotThere(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertEquals(404, response.statusCode(), response.body());
        assertTrue(response.body().contains("give the id of a derived thing"), response.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        URI uri = server.baseUri().resolve(path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
