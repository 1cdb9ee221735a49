package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;

import java.net.http.HttpResponse;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people and programs break them: what cannot be meant is refused with a reason, and nothing goes in a circle. */
class AddressTrapsTest {

    @RegisterExtension
    static SmallServer server = SmallServer.with(workspace -> workspace.turtle("data/entities/odd.ttl", """
            <https://w3id.org/chokepoint/id/été> a cp:Organization ; rdfs:label "Été"@fr .
            <https://w3id.org/chokepoint/id/中芯> a cp:Organization ; rdfs:label "中芯"@zh .
            <https://w3id.org/chokepoint/id/a+b> a cp:Organization ; rdfs:label "A plus B"@en .
            <https://w3id.org/chokepoint/id/o'hara> a cp:Organization ; rdfs:label "O'Hara"@en .
            """));

    @ParameterizedTest
    @CsvSource({"%C3%A9t%C3%A9, Été", "%E4%B8%AD%E8%8A%AF, 中芯", "a+b, A plus B", "a%2Bb, A plus B", "o'hara, O'Hara"})
    void nameOfAnyLettersLeadsToItsPage(String name, String label) {
        HttpResponse<String> reference = server.get("/id/" + name, "Accept", "text/html");
        assertEquals(303, reference.statusCode(), reference.body());
        HttpResponse<String> page = server.get(header(reference, "Location"));
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(
                page.body().contains(label.replace("'", "&#39;")) || page.body().contains(label), label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/acme;v=1",
                "/id/acme;jsessionid=3.ttl",
                "/healthz;x",
                "/dump/;x=1",
                "/api/v1/queries;x/suppliers",
                "/sparql;x?query=ASK%7B%7D"
            })
    void parameterInThePathIsNamedAndLeadsNowhere(String path) {
        HttpResponse<String> response = server.get(path);
        assertEquals("404 application/problem+json not-found", problem(response), response.body());
        assertTrue(json(response).getString("hint").startsWith("leave out ';"), response.body());
        assertEquals("no-store", header(response, "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/acme%FF.ttl",
                "/id/a%2Fb",
                "/id/%2e%2e/x",
                "//id/acme",
                "/id/acme?x=%FF",
                "/search?q=%ZZ",
                "/search?q=%",
                "/api/v1/queries/suppliers?party=%C3"
            })
    void addressThatIsNoneIsRefusedWithAHint(String path) {
        String answer = server.raw("GET " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        String body = answer.substring(answer.indexOf("\r\n\r\n"));
        assertTrue(JSON.parse(body).getString("hint").contains("UTF-8"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/id/acme/, 404",
        "/id/, 404",
        "/id, 404",
        "/ID/acme, 404",
        "/id/Acme, 404",
        "/id/acme.ttl.ttl, 404",
        "/id/acme.pdf, 404",
        "/source/../id/acme.ttl, 200",
        "/./id/acme.ttl, 200",
        "/api/v1/queries/, 404",
        "/api/v1/queries/.csv, 404",
        "/api/v1/queries/suppliers.csv.csv, 406",
        "/api/v1/queries/suppliers/csv, 404",
        "/errors/, 404",
        "/query/, 404"
    })
    void nearlyRightAddressIsSentOnOrMissing(String path, int status) {
        String answer = server.raw("GET " + path + " HTTP/1.1", "Accept: text/turtle, */*;q=0.1");
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/xqzzyv", "/dump/xqzzyv", "/errors/xqzzyv", "/api/v1/queries/xqzzyv", "/query/xqzzyv"})
    void hintIsASentenceOfItsOwnWhenNothingIsNear(String path) {
        String hint = json(server.get(path)).getString("hint");
        assertFalse(hint.startsWith("or ") || hint.isBlank(), hint);
    }

    @Test
    void encodedNameOfAParameterIsTheSameName() {
        assertEquals(
                server.get("/api/v1/queries/suppliers.csv?most=1").body(),
                server.get("/api/v1/queries/suppliers.csv?m%6Fst=%31").body());
    }

    @Test
    void plusIsASpaceInAQueryAndASignInAPath() {
        assertEquals(
                200, server.get("/api/v1/queries/suppliers?party=ACME+Inc.").statusCode());
        assertEquals(404, server.get("/id/a%20b").statusCode());
    }
}
