package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows of a canned query in parts. */
class PagingTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void limitCutsTheRows() {
        assertEquals(2, rows("?limit=2"));
    }

    @Test
    void lastPageHasTheRest() {
        assertEquals(1, rows("?limit=2&offset=2"));
    }

    @Test
    void firstPageLinksToTheNext() {
        assertEquals("</api/v1/queries/organizations.csv?limit=2&offset=2>; rel=\"next\"", link("?limit=2"));
    }

    @Test
    void lastPageLinksToThePrevious() {
        assertEquals("</api/v1/queries/organizations.csv?limit=2&offset=0>; rel=\"prev\"", link("?limit=2&offset=2"));
    }

    @Test
    void middlePageLinksBothWays() {
        assertEquals(
                "</api/v1/queries/organizations.csv?limit=1&offset=2>; rel=\"next\", "
                        + "</api/v1/queries/organizations.csv?limit=1&offset=0>; rel=\"prev\"",
                link("?limit=1&offset=1"));
    }

    @Test
    void pageThatEndsWithTheLastRowHasNoNext() {
        assertEquals("", link("?limit=3"));
    }

    @Test
    void linksKeepTheParameters() {
        assertEquals(
                "</api/v1/queries/suppliers?most=7&party=acme&party=beta&limit=1&offset=0>; rel=\"prev\"",
                header(server.get("/api/v1/queries/suppliers?party=acme&party=beta&most=7&limit=1&offset=1"), "Link"));
    }

    @Test
    void linksCannotBeBrokenOutOf() {
        assertFalse(header(server.get("/api/v1/queries/organizations.csv?limit=1&bom=%3E%0D%0AX%3A1"), "Link")
                .contains("X:1"));
    }

    @Test
    void triplesAreNotCutUnasked() {
        assertEquals(1, model(server.get("/api/v1/queries/supply-graph.ttl")).size());
    }

    @Test
    void triplesAreCutOnRequest() {
        assertEquals(
                0,
                model(server.get("/api/v1/queries/supply-graph.ttl?limit=1&offset=1"))
                        .size());
    }

    @Test
    void truthIsNotCut() {
        assertTrue(
                json(server.get("/api/v1/queries/is-supplied?limit=1&offset=1")).getBoolean("boolean"));
    }

    private static long rows(String query) {
        return server.get("/api/v1/queries/organizations.csv" + query)
                        .body()
                        .lines()
                        .count()
                - 1;
    }

    private static String link(String query) {
        return header(server.get("/api/v1/queries/organizations.csv" + query), "Link");
    }

    @Test
    void longAddressIsLinkedToo() {
        String parties = "&party=https://w3id.org/chokepoint/id/acme".repeat(400);
        String links = header(server.get("/api/v1/queries/suppliers?offset=1" + parties), "Link");
        assertTrue(links.endsWith("rel=\"prev\""));
    }
}
