package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class AnswerFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @RegisterExtension
    static final SmallServer server = SmallServer.with(
            workspace -> workspace.turtle("data/sources/events.ttl", """
                    id:fair cp:on "2024-05"^^xsd:gYearMonth ; cp:where id:acme ; cp:note "fair & <free>\\u0007" .
                    id:sale cp:on "2025-02-03"^^xsd:date ; cp:where id:acme .
                    id:show cp:on "2023-01-01"^^xsd:date ; cp:where id:beta .
                    """).file("queries/answers/happenings.rq", """
                    #+ title: Happenings
                    #+ summary: What happened?
                    #+ tags: [feed]
                    #+ params:
                    #+   - {name: asOf, type: date, default: today, description: the day}
                    #+   - {name: place, type: entity, optional: true, description: the place}
                    PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                    SELECT ?day ?what ?note
                    WHERE { ?what cp:on ?day ; cp:where ?place FILTER(!BOUND(?__place_iri) || ?place = ?__place_iri)
                      OPTIONAL { ?what cp:note ?note } FILTER(BOUND(?_asOf_xsd_date)) } ORDER BY ?day
                    """));

    @Test
    void feedHasWhatTheStandardAsksFor() throws Exception {
        Element feed = feed("/api/v1/queries/happenings.atom");
        assertEquals("feed", feed.getLocalName());
        assertEquals("https://w3id.org/chokepoint/query/happenings", text(feed, "id"));
        assertEquals("Happenings", text(feed, "title"));
        assertEquals("Small", text(feed, "name"));
        assertEquals("2025-02-03T00:00:00Z", text(feed, "updated"));
        for (Element entry : entries(feed)) {
            assertTrue(text(entry, "id").startsWith("https://w3id.org/chokepoint/query/happenings#"));
            OffsetDateTime.parse(text(entry, "updated"));
            assertTrue(!text(entry, "title").isBlank());
        }
        assertEquals(
                3,
                entries(feed).stream()
                        .map(entry -> text(entry, "id"))
                        .distinct()
                        .count());
    }

    @Test
    void latestComesFirstAndAMonthStandsAtItsFirstDay() throws Exception {
        assertEquals(
                List.of("2025-02-03T00:00:00Z", "2024-05-01T00:00:00Z", "2023-01-01T00:00:00Z"),
                entries(feed("/api/v1/queries/happenings.atom")).stream()
                        .map(entry -> text(entry, "updated"))
                        .toList());
    }

    @Test
    void entriesKeepTheirIdsWhateverElseIsAsked() throws Exception {
        Element one = feed("/api/v1/queries/happenings.atom?place=acme");
        assertEquals(2, entries(one).size());
        assertEquals(
                "https://w3id.org/chokepoint/query/happenings?place=https%3A%2F%2Fw3id.org%2Fchokepoint%2Fid%2Facme",
                text(one, "id"));
        assertEquals(
                ids("/api/v1/queries/happenings.atom?asOf=2026-01-01"),
                ids("/api/v1/queries/happenings.atom?asOf=2026-01-02"));
    }

    @Test
    void contentIsWrittenOutAndEscaped() throws Exception {
        String content = text(entries(feed("/api/v1/queries/happenings.atom")).get(1), "content");
        assertTrue(content.contains("note: fair & <free>\uFFFD"), content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/queries/happenings?format=application/feed%2Bjson", "/api/v1/queries/happenings.feed"})
    void jsonFeedHasTheSameEntries(String path) throws Exception {
        JsonObject feed = Reply.json(server.get(path));
        assertEquals("https://jsonfeed.org/version/1.1", feed.getString("version"));
        var items = feed.get("items").getAsArray();
        List<String> ids = IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).getAsObject().getString("id"))
                .toList();
        assertEquals(ids("/api/v1/queries/happenings.atom"), ids);
        assertEquals("application/feed+json", Reply.type(server.get(path)));
    }

    @Test
    void anyQuestionCanBeFollowed() throws Exception {
        Element feed = feed("/api/v1/queries/suppliers.atom");
        assertEquals(1, entries(feed).size());
        assertEquals(
                "application/atom+xml",
                Reply.type(server.get("/api/v1/queries/suppliers", "Accept", "application/atom+xml")));
    }

    @Test
    void unknownParameterIsRefusedHereToo() {
        assertEquals(
                "400 application/problem+json bad-parameter",
                Reply.problem(server.get("/api/v1/queries/happenings.atom?plaice=acme")));
    }

    private static List<String> ids(String path) throws Exception {
        return entries(feed(path)).stream().map(entry -> text(entry, "id")).toList();
    }

    private static Element feed(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        byte[] body = server.get(path).body().getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(body))
                .getDocumentElement();
    }

    private static List<Element> entries(Element feed) {
        List<Element> entries = new ArrayList<>();
        var nodes = feed.getElementsByTagNameNS(ATOM, "entry");
        for (int i = 0; i < nodes.getLength(); i++) {
            entries.add((Element) nodes.item(i));
        }
        return entries;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }
}
