package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that are about nothing in particular, the search among them. */
class SitePagesTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/questions", "/search", "/sources", "/statements", "/timeline", "/rules", "/about"})
    void pageIsThere(String path) {
        assertEquals(200, server.get(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=acme", "/id/acme.html", "/errors/not-found", "/ontology.html"})
    void everyPageHasASearchBoxAndAWayPastTheHead(String path) {
        String body = server.get(path).body();
        assertTrue(body.contains("action=\"/search\" role=\"search\""));
        assertTrue(body.contains("<a href=\"#main\" class=\"skip\">") && body.contains("id=\"main\""));
    }

    @Test
    void startPageHasTheQuestionsByTheirFirstTag() {
        assertTrue(server.get("/")
                .body()
                .matches("(?s).*<h3>Basics</h3>\\s*<ul>\\s*<li><a href=\"/query/organizations\".*"));
    }

    @Test
    void startPageSaysHowToCite() {
        assertTrue(server.get("/").body().contains("Small, release "));
    }

    @Test
    void questionsAreListedInWords() {
        assertTrue(server.get("/questions").body().contains("Who supplies a party?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "acmee", "acm", "%E8%89%BE%E5%85%8B%E7%B1%B3", "ACME%20Inc."})
    void searchFindsByAnyName(String text) {
        assertTrue(server.get("/search?q=" + text).body().matches("(?s).*<ol.*<a href=\"/id/acme\".*"));
    }

    @Test
    void searchTellsHowOftenEachKindWasFound() {
        assertTrue(server.get("/search?q=acme")
                .body()
                .matches("(?s).*kind=cp%3AOrganization\">organization</a><small> 1</small>.*"));
    }

    @Test
    void searchWithoutAHitSaysWhatToDo() {
        assertTrue(server.get("/search?q=zzzzqqq").body().contains("Try another spelling"));
    }

    @Test
    void searchTextIsNoMarkup() {
        assertTrue(server.get("/search?q=%3Cscript%3E").body().contains("Search: &lt;script&gt;"));
    }

    @Test
    void classesAreListedWithTheirSize() {
        assertTrue(server.get("/search").body().contains(">organization</a><small> 3</small>"));
    }

    @Test
    void membersOfAClassAreListedByName() {
        assertTrue(
                server.get("/search?kind=cp:Organization").body().matches("(?s).*/id/acme.*/id/beta.*/id/gamma-4.1.*"));
    }

    @Test
    void namesOfAListAreMatchedWhereTheyAreCertain() {
        String page = server.get("/match?names=ACME%20Inc.%0Abet%0Azzzzqqq").body();
        assertTrue(page.contains("1 of 3 names are certain"), page);
        assertTrue(page.contains("not certain: near to") && page.contains("nothing near"), page);
        assertEquals(
                "name,thing,label\r\nACME Inc.,https://w3id.org/chokepoint/id/acme,Acme\r\nzzzzqqq,,\r\n",
                server.get("/match?format=csv&names=ACME%20Inc.%0Azzzzqqq").body());
        assertEquals(406, server.get("/match?format=exe&names=a").statusCode());
    }

    @Test
    void longListIsSentAsAForm() {
        String names = "No such name at all%0A".repeat(2)
                + IntStream.range(0, 900).mapToObj(n -> "zq" + n + "%0A").collect(Collectors.joining()) + "ACME%20Inc.";
        String form = "application/x-www-form-urlencoded";
        assertTrue(server.post("/match", form, "names=" + names).body().contains("1 of 902 names are certain"));
        assertTrue(
                server.post("/match", form, "format=csv&names=" + names).body().endsWith("acme,Acme\r\n"));
        assertEquals(415, server.post("/match", "text/plain", names).statusCode());
        assertEquals(
                400,
                server.post(
                                "/match",
                                form,
                                "names="
                                        + IntStream.range(0, 1001)
                                                .mapToObj(n -> "zq" + n)
                                                .collect(Collectors.joining("%0A")))
                        .statusCode());
    }

    @Test
    void dayOfAPageThatHasNoneIsRefused() {
        assertEquals(400, server.get("/timeline?asOf=2025-01-01").statusCode());
    }

    @Test
    void dayThatIsNoneIsTold() {
        assertEquals(400, server.get("/id/acme.html?asOf=soon").statusCode());
    }
}
