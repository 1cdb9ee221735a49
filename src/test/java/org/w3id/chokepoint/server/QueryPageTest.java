package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.type;
import static org.w3id.chokepoint.server.SmallServer.BROWSER;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
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
    void wholeAnswerCanBeDownloadedForExcel() {
        assertTrue(page("").contains("href=\"/api/v1/queries/suppliers.xlsx\""));
    }

    @Test
    void addressOfTheAnswerNamesTheDayAndTheStateOfTheData() {
        assertTrue(
                page("?party=beta")
                        .matches(
                                "(?s).*href=\"/query/suppliers\\?party=beta&amp;asOf=\\d{4}-\\d\\d-\\d\\d&amp;most=5&amp;release=\\w{12}\".*"));
    }

    @Test
    void checkSumIsThatOfTheFile() {
        String csv = server.get("/api/v1/queries/organizations.csv").body();
        String sum = DigestUtils.sha256Hex(csv.getBytes(StandardCharsets.UTF_8));
        assertTrue(server.get("/query/organizations.html?limit=1").body().contains("SHA-256 of the rows: " + sum));
    }

    @Test
    void citationIsForBibTexAndRis() {
        assertTrue(page("").matches("(?s).*@misc\\{small-suppliers-\\w{12},.*TY  - DATA.*ER  - .*"));
    }

    @Test
    void addressOfAnotherStateOfTheDataIsTold() {
        assertTrue(page("?release=0123456789ab").contains("This address cites the data state 0123456789ab"));
    }

    @Test
    void programsAreGivenTheWholeAddress() {
        assertTrue(page("").contains("curl -s &#39;" + server.uri("/api/v1/queries/suppliers.csv") + "&#39;"));
    }

    @Test
    void queryCanBeChanged() {
        assertTrue(page("").contains("href=\"/sparql?edit=PREFIX"));
    }

    @Test
    void emptyAnswerLeadsToTheThingsAskedAbout() {
        assertTrue(page("?party=acme").matches("(?s).*What the graph has on <a href=\"/id/acme\".*"));
    }

    @Test
    void emptyAnswerTellsHowManyRowsAnotherValueHas() {
        String page = page("?party=acme");
        assertTrue(page.matches("(?s).*With the usual party: <a href=\"/query/suppliers\">\\d+ rows?</a>.*"), page);
        assertTrue(page.contains("/sparql?why=1&amp;query="), page);
    }

    @Test
    void errorReportNamesQuestionAddressAndRelease() {
        assertTrue(page("").contains("Address: https://w3id.org/chokepoint/query/suppliers"));
    }

    @Test
    void dateInWordsIsTaken() {
        assertEquals(
                200, server.get("/query/suppliers.html?asOf=8%20May%202024").statusCode());
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
