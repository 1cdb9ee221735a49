package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.Reply.type;
import static org.w3id.chokepoint.server.SmallServer.BROWSER;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.error.ErrorCode;

/** What a client is told when something is wrong. */
class ProblemTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "detail", "instance", "hint"})
    void problemHasTheMembersOfRfc9457(String member) {
        assertFalse(json(server.get("/id/nothing")).getString(member).isEmpty());
    }

    @Test
    void problemRepeatsTheStatus() {
        assertEquals("404", json(server.get("/id/nothing")).get("status").toString());
    }

    @Test
    void instanceIsTheRequest() {
        assertEquals(
                "/api/v1/queries/none?x=1",
                json(server.get("/api/v1/queries/none?x=1")).getString("instance"));
    }

    @Test
    void unknownPathIs404() {
        assertEquals("404 application/problem+json not-found", problem(server.get("/nowhere")));
    }

    @Test
    void unknownPathInABrowserIsAPage() {
        assertEquals("text/html", type(server.get("/nowhere", "Accept", BROWSER)));
    }

    @Test
    void pageOfAProblemLeadsOn() {
        String page = server.get("/nowhere", "Accept", BROWSER).body();
        assertTrue(page.contains("<a href=\"/search\">/search</a> or start"), page);
    }

    @Test
    void apiSendsJsonEvenToABrowser() {
        assertEquals("application/problem+json", type(server.get("/api/v1/queries/none", "Accept", BROWSER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/id/acme", "/api/v1/queries", "/api/v1/queries/suppliers", "/openapi.json", "/nowhere"})
    void otherMethodIs405(String path) {
        assertEquals(
                "405 application/problem+json read-only",
                problem(server.send("DELETE", path, BodyPublishers.noBody())));
    }

    @Test
    void requestThatIsNoHttpIsToldInJson() {
        HttpResponse<String> response = server.get("/id/%2e%2e%2facme");
        assertEquals("400 application/problem+json", response.statusCode() + " " + type(response));
    }

    @Test
    void brokenEncodingIs400() {
        HttpResponse<String> response = server.post("/sparql", "application/x-www-form-urlencoded", "query=%zz");
        assertEquals("400 application/problem+json", response.statusCode() + " " + type(response));
    }

    @Test
    void problemIsNotCached() {
        assertEquals("no-store", header(server.get("/id/nothing"), "Cache-Control"));
    }

    @Test
    void problemHasNoTag() {
        assertEquals("", header(server.get("/id/nothing"), "ETag"));
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void typeOfEveryErrorIsAPage(ErrorCode code) {
        assertTrue(server.get("/errors/" + code.slug()).body().matches("(?s).*<h1>.+</h1>\\s*<p>.{40,}</p>.*"));
    }

    @Test
    void unknownErrorIs404() {
        assertEquals(404, server.get("/errors/none").statusCode());
    }
}
