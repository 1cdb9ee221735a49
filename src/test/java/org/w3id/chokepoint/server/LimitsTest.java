package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one request may cost. */
class LimitsTest {
    private static final String QUERY = "application/sparql-query";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CROSS_PRODUCT = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }";
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) " + CROSS_PRODUCT;

    /** One row in sixteen, from the start: the limit of time is reached before that of rows. */
    private static final String SLOW_ROWS = "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l "
            + "FILTER(STRSTARTS(SHA512(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j))), '0')) }";

    private static final byte[] TWO_MEGABYTES = "a".repeat(2 << 20).getBytes();

    @RegisterExtension
    static SmallServer server = SmallServer.limitedTo(Duration.ofMillis(300));

    @Test
    void slowQueryIs503() {
        assertEquals("503 application/problem+json", summary(server.post("/sparql", QUERY, COUNT)));
    }

    @Test
    void slowQueryIsToldTheLimit() {
        assertTrue(
                json(server.post("/sparql", QUERY, COUNT)).getString("detail").contains("longer than 0.3 s"));
    }

    @Test
    void slowQueryWhoseRowsHadBegunIs503() {
        assertEquals("503 application/problem+json", summary(server.post("/sparql", QUERY, SLOW_ROWS)));
    }

    @Test
    void slowQueryWhoseRowsHadBegunSendsNoRow() {
        assertFalse(server.send(
                        "POST",
                        "/sparql",
                        BodyPublishers.ofString(SLOW_ROWS),
                        "Content-Type",
                        QUERY,
                        "Accept",
                        "text/csv")
                .body()
                .contains("https://w3id.org/chokepoint/id/"));
    }

    @Test
    void slowConstructIs503() {
        assertEquals(
                503,
                server.post("/sparql", QUERY, "CONSTRUCT { ?a ?e ?l } " + CROSS_PRODUCT)
                        .statusCode());
    }

    @Test
    void clientCannotRaiseTheLimit() {
        assertEquals(503, server.post("/sparql?timeout=60", QUERY, COUNT).statusCode());
    }

    @Test
    void slowQueryInABrowserIsToldInTheForm() {
        HttpResponse<String> response = server.get(
                "/sparql?query=" + COUNT.replace(" ", "+").replace("{", "%7B").replace("}", "%7D"),
                "Accept",
                "text/html");
        assertTrue(response.body().contains("<h2>Time limit</h2>"));
    }

    @Test
    void largeQueryIs413() {
        assertEquals("413 application/problem+json", summary(send(BodyPublishers.ofByteArray(TWO_MEGABYTES), QUERY)));
    }

    @Test
    void largeQueryOfUnknownLengthIs413() {
        assertEquals(
                "413 application/problem+json",
                summary(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TWO_MEGABYTES)), QUERY)));
    }

    @Test
    void queryThatIsLargeOnceUncompressedIs413() throws IOException {
        HttpResponse<String> response = server.send(
                "POST",
                "/sparql",
                BodyPublishers.ofByteArray(SmallServer.compressed(TWO_MEGABYTES)),
                "Content-Type",
                QUERY,
                "Content-Encoding",
                "gzip");
        assertEquals("413 application/problem+json", summary(response));
    }

    @Test
    void largeFormIs413() {
        assertEquals("413 application/problem+json", summary(send(BodyPublishers.ofByteArray(TWO_MEGABYTES), FORM)));
    }

    @Test
    void largeFormOfUnknownLengthIs413() {
        assertEquals(
                "413 application/problem+json",
                summary(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TWO_MEGABYTES)), FORM)));
    }

    @Test
    void queryOfSixtyThousandBytesIsTakenByGet() {
        assertEquals(
                200, server.get("/sparql?query=ASK%7B%7D" + "+".repeat(60_000)).statusCode());
    }

    @Test
    void longerAddressIs414() {
        assertEquals(
                "414 application/problem+json", summary(server.get("/sparql?query=ASK%7B%7D" + "+".repeat(70_000))));
    }

    @Test
    void queryOfManyBracketsIs400() {
        String query = "ASK { FILTER(" + "(".repeat(50_000) + "1" + ")".repeat(50_000) + ") }";
        assertEquals("400 application/problem+json", summary(server.post("/sparql", QUERY, query)));
    }

    @Test
    void queryOfALongSumIs400() {
        String query = "ASK { FILTER(1" + "+1".repeat(200_000) + " > 0) }";
        assertEquals("400 application/problem+json", summary(server.post("/sparql", QUERY, query)));
    }

    private static HttpResponse<String> send(BodyPublisher body, String type) {
        return server.send("POST", "/sparql", body, "Content-Type", type);
    }

    private static String summary(HttpResponse<String> response) {
        return response.statusCode() + " " + type(response);
    }
}
