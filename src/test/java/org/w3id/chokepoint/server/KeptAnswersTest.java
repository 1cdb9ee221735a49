package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;

/** Two servers over the same files, one that keeps answers and one that does not. */
class KeptAnswersTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    static SmallServer keeping = SmallServer.with(KeptAnswersTest::addMomentary);

    @RegisterExtension
    static SmallServer asking = SmallServer.keepingNothing();

    private static void addMomentary(SmallWorkspace workspace) {
        workspace.file("queries/answers/momentary.rq", """
                        #+ title: Momentary
                        #+ summary: What is it now?
                        SELECT (STRUUID() AS ?now) {}
                        """).file("queries/diagrams/momentary-diagram.rq", """
                        #+ title: Momentary
                        #+ summary: What is it now?
                        CONSTRUCT { ?a ?p ?now } { ?a ?p ?b FILTER(?p = <https://w3id.org/chokepoint/ontology#supplies>)
                            BIND(IRI(CONCAT("http://example.org/", STRUUID())) AS ?now) }
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/queries",
                "/api/v1/queries/organizations",
                "/api/v1/queries/organizations.csv?limit=1",
                "/api/v1/queries/suppliers.json?party=beta&most=3",
                "/api/v1/queries/suppliers?party=nobody",
                "/query/organizations.html",
                "/id/acme",
                "/id/acme.ttl",
                "/id/nobody",
                "/api/v1/search?q=acme",
                "/ontology.html",
                "/sparql",
                "/sparql?query=ASK%20%7B%7D",
                "/sparql?query=nonsense"
            })
    void aKeptAnswerIsTheAnswer(String path) {
        HttpResponse<String> expected = asking.get(path);
        HttpResponse<String> first = keeping.get(path);
        HttpResponse<String> second = keeping.get(path);
        assertEquals(expected.statusCode() == 200, isHit(second));
        assertEquals(expected.statusCode(), second.statusCode());
        assertEquals(body(first), body(second));
        assertEquals(headers(first), headers(second));
    }

    /** Each request has an id of its own, kept answer or not, which a problem repeats. */
    private static String body(HttpResponse<String> response) {
        return response.body()
                .replace(response.headers().firstValue("x-request-id").orElseThrow(), "ID");
    }

    @Test
    void theOrderOfParametersDoesNotMatterAndTheirValuesDo() {
        String answer =
                keeping.get("/api/v1/queries/suppliers.csv?party=beta&most=3").body();
        HttpResponse<String> turned = keeping.get("/api/v1/queries/suppliers.csv?most=3&party=beta");
        assertTrue(isHit(turned));
        assertEquals(answer, turned.body());
        HttpResponse<String> other = keeping.get("/api/v1/queries/suppliers.csv?party=beta&most=4");
        assertFalse(isHit(other));
        assertNotEquals(answer, other.body());
    }

    /** Two values are not one value that looks like both. */
    @Test
    void oneValueIsNotTakenForTwo() {
        String path = "/api/v1/queries/suppliers.csv?party=";
        assertEquals(200, keeping.get(path + "beta&party=acme").statusCode());
        assertEquals(400, keeping.get(path + "beta%2C%20acme").statusCode());
    }

    @Test
    void eachFormatIsKeptByItself() {
        String path = "/api/v1/queries/organizations";
        HttpResponse<String> json = keeping.get(path, "Accept", "application/sparql-results+json");
        HttpResponse<String> csv = keeping.get(path, "Accept", "text/csv");
        assertNotEquals(Reply.type(json), Reply.type(csv));
        assertNotEquals(json.body(), csv.body());
    }

    @Test
    void aCompressedAnswerGoesOnlyToThoseWhoReadIt() {
        String plain = keeping.get("/ontology.html").body();
        HttpResponse<String> compressed = keeping.get("/ontology.html", "Accept-Encoding", "gzip");
        assertEquals("gzip", Reply.header(compressed, "Content-Encoding"));
        assertEquals(plain, keeping.get("/ontology.html").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql?query=SELECT%20(STRUUID()%20AS%20%3Fu)%20%7B%7D",
                "/api/v1/queries/momentary.csv",
                "/query/momentary.html",
                "/api/v1/diagrams/momentary-diagram.csv"
            })
    void whatDiffersFromOneMomentToTheNextIsAskedAnew(String path) {
        HttpResponse<String> first = keeping.get(path);
        assertEquals(200, first.statusCode(), first.body());
        assertNotEquals(first.body(), keeping.get(path).body());
        assertEquals("no-store", Reply.header(first, "Cache-Control"));
    }

    @Test
    void aPostedQuestionIsKeptByItsBody() {
        String path = "/sparql";
        String type = "application/sparql-query";
        assertTrue(keeping.post(path, type, "ASK {}").body().contains("true"));
        assertTrue(keeping.post(path, type, "ASK { FILTER(false) }").body().contains("false"));
        HttpResponse<String> again = keeping.post(path, type, "ASK {}");
        assertTrue(isHit(again));
        assertTrue(again.body().contains("true"));
    }

    @Test
    void aPostedFormIsKeptByItsFields() {
        assertTrue(keeping.post("/sparql", FORM, "query=ASK%7B%7D").body().contains("true"));
        assertTrue(keeping.post("/sparql", FORM, "query=ASK%7BFILTER(false)%7D")
                .body()
                .contains("false"));
        assertTrue(isHit(keeping.post("/sparql", FORM, "query=ASK%7B%7D")));
    }

    /** The media type decides what a body means. */
    @Test
    void aBodyOfAnotherTypeIsAnotherQuestion() {
        assertEquals(
                200,
                keeping.post("/sparql", "application/sparql-query", "ASK { }").statusCode());
        assertEquals(415, keeping.post("/sparql", "text/plain", "ASK { }").statusCode());
    }

    @Test
    void headAfterGetHasNoBody() {
        keeping.get("/id/acme.ttl");
        HttpResponse<String> head = keeping.send("HEAD", "/id/acme.ttl", BodyPublishers.noBody());
        assertTrue(isHit(head));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }

    private static boolean isHit(HttpResponse<String> response) {
        return Reply.header(response, "Cache-Status").equals("chokepoint; hit");
    }

    private static Map<String, List<String>> headers(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        List.of("date", "cache-status", "x-request-id").forEach(headers::remove);
        return headers;
    }
}
