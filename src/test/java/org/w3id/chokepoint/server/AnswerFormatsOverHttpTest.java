package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.Reply.type;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormatsOverHttpTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @ParameterizedTest
    @CsvSource({
        "organizations.json, application/json",
        "organizations.srj, application/sparql-results+json",
        "organizations.csv, text/csv",
        "organizations.tsv, text/tab-separated-values",
        "organizations.txt, text/plain",
        "organizations.table, text/plain",
        "organizations.rq, application/sparql-query",
        "is-supplied.json, application/json",
        "supply-graph.ttl, text/turtle",
        "supply-graph.jsonld, application/ld+json",
        "supply-graph.nt, application/n-triples"
    })
    void extensionChoosesTheFormat(String file, String type) {
        HttpResponse<String> response = server.get("/api/v1/queries/" + file, "Accept", "image/png");
        assertEquals("200 " + type, response.statusCode() + " " + type(response));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organizations | */*                                     | application/json",
                "organizations | text/html,application/xml;q=0.9,*/*;q=0.8 | application/json",
                "organizations | text/csv, application/json;q=0.5        | text/csv",
                "organizations | text/plain                              | text/plain",
                "supply-graph  | */*                                     | text/turtle",
                "supply-graph  | application/ld+json                     | application/ld+json"
            })
    void acceptChoosesTheFormat(String name, String accept, String type) {
        assertEquals(type, type(server.get("/api/v1/queries/" + name, "Accept", accept)));
    }

    @Test
    void formatThatTheAnswerLacksIs406() {
        assertEquals(
                "406 application/problem+json unknown-format",
                problem(server.get("/api/v1/queries/organizations.ttl")));
    }

    @Test
    void unknownFormatListsTheFormatsOfThisAnswer() {
        assertTrue(json(server.get("/api/v1/queries/supply-graph.xlsx"))
                .getString("hint")
                .contains("ttl (text/turtle), jsonld (application/ld+json), nt (application/n-triples)"));
    }

    @Test
    void acceptOfNoFormatIs406() {
        assertEquals(
                "406 application/problem+json unknown-format",
                problem(server.get("/api/v1/queries/organizations", "Accept", "image/png")));
    }

    @Test
    void csvHasNoByteOrderMark() {
        assertFalse(server.get("/api/v1/queries/organizations.csv").body().startsWith("\uFEFF"));
    }

    @Test
    void csvHasAByteOrderMarkOnRequest() {
        assertTrue(
                server.get("/api/v1/queries/organizations.csv?bom=true").body().startsWith("\uFEFForganization,"));
    }

    @Test
    void fileIsNamedAfterTheQuery() {
        assertEquals(
                "inline; filename=\"organizations.csv\"",
                header(server.get("/api/v1/queries/organizations.csv"), "Content-Disposition"));
    }
}
