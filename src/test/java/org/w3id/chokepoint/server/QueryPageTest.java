package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.SmallServer.BROWSER;
import static org.w3id.chokepoint.server.SmallServer.encoded;
import static org.w3id.chokepoint.server.SmallServer.header;
import static org.w3id.chokepoint.server.SmallServer.type;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueryPageTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void browserIsSentToThePage() {
        HttpResponse<String> response = server.get("/query/suppliers?party=beta", "Accept", BROWSER);
        assertEquals(
                "303 /query/suppliers.html?party=beta", response.statusCode() + " " + header(response, "Location"));
    }

    @Test
    void pageShowsTheQuestion() {
        assertTrue(page("").contains("Who supplies a party?"));
    }

    @Test
    void pageShowsTheAnswer() {
        assertTrue(page("").contains(
                        "<td><a href=\"/id/acme\" title=\"https://w3id.org/chokepoint/id/acme\">Acme</a></td>"));
    }

    @Test
    void formHasTheDefaults() {
        assertTrue(page("").contains("value=\"today\""));
    }

    @Test
    void formKeepsWhatWasGiven() {
        assertTrue(page("?asOf=2024-05-08").contains("value=\"2024-05-08\""));
    }

    @Test
    void membersOfASchemeAreASelection() {
        assertTrue(page("?mood=calm").contains("<option value=\"calm\" selected=\"selected\">calm</option>"));
    }

    @Test
    void badParameterIsToldAboveTheForm() {
        HttpResponse<String> response = server.get("/query/suppliers.html?asOf=soon");
        assertTrue(response.statusCode() == 400 && response.body().contains("is not a date"));
    }

    @Test
    void badParameterKeepsTheForm() {
        assertTrue(page("?asOf=soon").contains("value=\"soon\""));
    }

    @Test
    void markupInAParameterIsText() {
        assertFalse(page("?asOf=" + encoded("\"><script>alert(1)</script>")).contains("<script>"));
    }

    @Test
    void longAnswerLinksToMoreRows() {
        assertTrue(server.get("/query/organizations.html?limit=2")
                .body()
                .contains("/query/organizations.html?limit=2&amp;offset=2"));
    }

    @Test
    void pageOfTriplesShowsTurtle() {
        assertTrue(server.get("/query/supply-graph.html").body().contains("cp:supplies"));
    }

    @Test
    void pageOfTruthShowsAWord() {
        assertTrue(server.get("/query/is-supplied.html").body().contains("<strong>Yes</strong>"));
    }

    @Test
    void queryIsDescribedAsData() {
        assertTrue(server.get("/query/suppliers.ttl").body().contains("SPARQLExecutable"));
    }

    @Test
    void unknownQueryIs404InHtml() {
        HttpResponse<String> response = server.get("/query/supliers.html", "Accept", BROWSER);
        assertEquals("404 text/html", response.statusCode() + " " + type(response));
    }

    private static String page(String query) {
        return server.get("/query/suppliers.html" + query).body();
    }
}
