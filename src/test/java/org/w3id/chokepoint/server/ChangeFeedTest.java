package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeFeedTest {

    @RegisterExtension
    static final SmallServer server = SmallServer.with(
            workspace -> workspace.turtle("data/sources/news.ttl", """
                    id:fair cp:on "2024-05-06"^^xsd:date ; cp:where id:acme .
                    id:show cp:on "2023-01-01"^^xsd:date ; cp:where id:beta .
                    """).file("queries/answers/changes.rq", """
                    #+ title: What is new
                    #+ summary: What happened?
                    #+ tags: [feed]
                    #+ params:
                    #+   - {name: thing, type: entity, optional: true, description: the thing}
                    PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                    SELECT ?day ?what
                    WHERE { ?what cp:on ?day ; cp:where ?place FILTER(!BOUND(?__thing_iri) || ?place = ?__thing_iri) }
                    ORDER BY ?day
                    """));

    @ParameterizedTest
    @CsvSource({
        "/changes.atom, /api/v1/queries/changes.atom",
        "/changes.feed, /api/v1/queries/changes.feed",
        "/id/acme.atom, /api/v1/queries/changes.atom?thing=https%3A%2F%2Fw3id.org%2Fchokepoint%2Fid%2Facme",
        "/source/news.feed, /api/v1/queries/changes.feed?thing=https%3A%2F%2Fw3id.org%2Fchokepoint%2Fsource%2Fnews"
    })
    void newsAreTheAnswerOfOneQuestion(String path, String answer) {
        var response = server.get(path);
        assertEquals(303, response.statusCode());
        assertEquals(answer, response.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void newsOfAThingAreAboutItAlone() {
        String feed = server.get(server.get("/id/acme.atom")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .body();
        assertTrue(feed.contains("2024-05-06T00:00:00Z"), feed);
        assertEquals(1, feed.split("<entry>", -1).length - 1, feed);
    }

    @Test
    void newsOfWhatNobodyKnowsAreNotFound() {
        assertEquals("404 application/problem+json not-found", Reply.problem(server.get("/id/nobody.atom")));
    }

    @Test
    void pagesNameTheirFeed() {
        String page = server.get("/id/acme.html").body();
        assertTrue(page.contains("type=\"application/atom+xml\""), "in the head");
        assertTrue(page.contains("href=\"/id/acme.atom\""), "in the list of files");
    }
}
