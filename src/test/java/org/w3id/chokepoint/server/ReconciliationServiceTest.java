package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.SmallServer.encoded;
import static org.w3id.chokepoint.server.SmallServer.json;
import static org.w3id.chokepoint.server.SmallServer.problem;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients such as OpenRefine ask of a service of version 0.2, and in what form they want the answers. */
class ReconciliationServiceTest {
    @TempDir
    static Path root;

    static SmallServer server;

    @BeforeAll
    static void start() {
        SmallServer.workspace(root).turtle("data/extra.ttl", """
                cp:Company a owl:Class ; rdfs:label "company"@en ; rdfs:subClassOf cp:Organization .
                cp:Place a owl:Class ; rdfs:label "place"@en .
                cp:wikidata skos:inScheme cp:identifierScheme ; rdfs:label "Wikidata"@en ;
                    cp:writtenForm "(?:https?://www\\\\.wikidata\\\\.org/wiki/)?(Q[0-9]+) => $1" .
                cp:isBasedIn a owl:ObjectProperty ; rdfs:label "is based in"@en .
                cp:founded a owl:DatatypeProperty ; rdfs:label "founded"@en .
                cp:staff a owl:DatatypeProperty ; rdfs:label "staff"@en .
                cp:share a owl:DatatypeProperty ; rdfs:label "share"@en .
                id:paris a cp:Place ; rdfs:label "Paris"@en .
                id:rome a cp:Place ; rdfs:label "Rome"@en .
                id:star-paris a cp:Company ; rdfs:label "Star"@en ; cp:isBasedIn id:paris ;
                    skos:scopeNote "The one in Paris."@en ; cp:founded "1999-01-31"^^xsd:date ; cp:staff 12 ; cp:share 0.5 .
                id:star-rome a cp:Company ; rdfs:label "Star"@en ; cp:isBasedIn id:rome .
                cp:identifies cp:playsRole "identified" .
                id:acme-wikidata cp:identifies id:acme ; skos:inScheme cp:wikidata ; skos:notation "Q42" .
                """);
        server = SmallServer.start(root);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theManifestTellsOfVersionSpacesAndServices() {
        JsonObject manifest = json(server.get("/reconcile"));
        String base = server.uri("/").toString().replaceFirst("/$", "");
        assertEquals(
                "0.2",
                manifest.get("versions").getAsArray().get(0).getAsString().value());
        assertTrue(manifest.keys().containsAll(Set.of("name", "identifierSpace", "schemaSpace", "defaultTypes")));
        assertEquals(base + "/id/{{id}}", manifest.getObj("view").getString("url"));
        assertEquals("400 160", size(manifest.getObj("preview")));
        JsonObject entity = manifest.getObj("suggest").getObj("entity");
        assertEquals(
                base + "/reconcile/suggest/entity", entity.getString("service_url") + entity.getString("service_path"));
        assertTrue(entity.getString("flyout_service_path").contains("${id}"));
        assertEquals(
                "/reconcile/properties",
                manifest.getObj("extend").getObj("propose_properties").getString("service_path"));
    }

    private static String size(JsonObject preview) {
        assertTrue(preview.getString("url").contains("{{id}}"));
        return preview.get("width") + " " + preview.get("height");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme                                  | true
            ACME Incorporated                     | true
            艾克米                                | true
            acme                                  | true
            Q42                                   | true
            https://www.wikidata.org/wiki/Q42     | true
            Acne                                  | false
            Acmee Group                           | false
            """)
    void theEntityIsTheFirstCandidateAndACertainMatchOnlyByNameOrCode(String text, boolean match) {
        JsonObject first = candidates("{\"query\": \"" + text + "\"}").get(0).getAsObject();
        assertEquals("acme " + match, first.getString("id") + " " + first.getBoolean("match"));
        assertTrue(number(first, "score") <= 100 && number(first, "score") >= 30);
        assertEquals(
                "Organization",
                first.get("type").getAsArray().get(0).getAsObject().getString("id"));
        assertEquals(
                "name_similarity",
                first.get("features").getAsArray().get(0).getAsObject().getString("id"));
    }

    @Test
    void namesakesAreNoCertainMatch() {
        JsonArray stars = candidates("{\"query\": \"Star\"}");
        assertEquals(
                "[star-paris, star-rome] false",
                ids(stars) + " " + stars.get(0).getAsObject().getBoolean("match"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Rome\"", "{\"id\": \"rome\", \"name\": \"whatever\"}", "[\"Oslo\", {\"id\": \"rome\"}]"})
    void aPropertyTellsNamesakesApart(String value) {
        JsonArray stars =
                candidates("{\"query\": \"Star\", \"properties\": [{\"pid\": \"isBasedIn\", \"v\": " + value + "}]}");
        assertEquals(List.of("star-rome", "star-paris"), ids(stars));
        assertEquals("100.0 60.0", number(stars.get(0), "score") + " " + number(stars.get(1), "score"));
    }

    @ParameterizedTest
    @CsvSource({"wikidata, Q42, [acme]", "isBasedIn, Paris, [star-paris]", "staff, 12, [star-paris]", "wikidata, Q7, []"
    })
    void propertiesAloneFindEntities(String property, String value, String ids) {
        assertEquals(
                ids,
                ids(candidates("{\"properties\": [{\"pid\": \"" + property + "\", \"v\": \"" + value + "\"}]}"))
                        .toString());
    }

    @Test
    void aTypeKeepsOtherKindsOut() {
        assertEquals(
                List.of("acme"),
                ids(candidates("{\"query\": \"acme\", \"type\": \"Organization\", \"type_strict\": \"should\"}")));
        assertEquals(List.of(), ids(candidates("{\"query\": \"acme\", \"type\": [\"Place\"]}")));
        assertEquals(
                2,
                candidates("{\"query\": \"star\", \"type\": [\"Organization\", \"Company\"], \"type_strict\": \"all\"}")
                        .size());
    }

    @Test
    void theLimitHolds() {
        assertEquals(1, candidates("{\"query\": \"star\", \"limit\": 1}").size());
    }

    @Test
    void aBatchIsAnsweredQueryByQuery() {
        JsonObject results = json(post("queries={\"q0\":{\"query\":\"acme\"},\"q1\":{\"query\":\"xqzzyv\"}}"));
        assertEquals(List.of("q0", "q1"), List.copyOf(results.keys()));
        assertEquals(0, results.getObj("q1").get("result").getAsArray().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"q\": {\"limit\": 1}}",
                "{\"q\": {\"properties\": []}}",
                "{\"q\": {\"query\": \"a\", \"props\": []}}",
                "{\"q\": {\"query\": 1}}",
                "{\"q\": {\"query\": \"a\", \"limit\": 0}}",
                "{\"q\": {\"query\": \"a\", \"type_strict\": \"perhaps\"}}",
                "{\"q\": {\"query\": \"a\", \"type\": \"Nothing\"}}",
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"isBasedIn\"}]}}",
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"isBasedIn\", \"v\": {\"name\": \"Rome\"}}]}}",
                "{\"q\": {\"query\": \"acme\", \"properties\": [{\"pid\": \"nothing\", \"v\": \"Rome\"}]}}",
                "{\"q\": []}",
                "[]",
                "{"
            })
    void anInvalidBatchIsRefused(String batch) {
        assertEquals("400 application/problem+json bad-parameter", problem(post("queries=" + encoded(batch))));
    }

    @Test
    void tooManyQueriesAreRefused() {
        StringBuilder batch = new StringBuilder("{");
        for (int at = 0; at <= 50; at++) {
            batch.append(at == 0 ? "" : ",").append("\"q").append(at).append("\":{\"query\":\"a\"}");
        }
        assertEquals("413 application/problem+json too-large", problem(post("queries=" + encoded(batch + "}"))));
    }

    @Test
    void aPostWithoutQueriesIsRefused() {
        assertEquals("400 application/problem+json bad-parameter", problem(post("x=1")));
    }

    @Test
    void extensionSendsValuesByTheirKind() {
        String query = "{\"ids\": [\"star-paris\", \"acme\", \"nobody\"], \"properties\": [{\"id\": \"isBasedIn\"}, "
                + "{\"id\": \"founded\"}, {\"id\": \"staff\"}, {\"id\": \"share\"}, {\"id\": \"wikidata\"}, "
                + "{\"id\": \"rdfs:label\", \"settings\": {\"limit\": \"1\"}}]}";
        JsonObject answer = json(post("extend=" + encoded(query)));
        assertEquals(6, answer.get("meta").getAsArray().size());
        JsonObject star = answer.getObj("rows").getObj("star-paris");
        assertEquals("{\"id\":\"paris\",\"name\":\"Paris\"}", cell(star, "isBasedIn"));
        assertEquals("{\"date\":\"1999-01-31T00:00:00\"}", cell(star, "founded"));
        assertEquals("{\"int\":12}{\"float\":0.5}", cell(star, "staff") + cell(star, "share"));
        JsonObject acme = answer.getObj("rows").getObj("acme");
        assertEquals("{\"str\":\"Q42\"}", cell(acme, "wikidata"));
        assertEquals(1, acme.get("rdfs:label").getAsArray().size());
        assertEquals(
                0,
                answer.getObj("rows").getObj("nobody").get("staff").getAsArray().size());
    }

    private static String cell(JsonObject row, String property) {
        return row.get(property).getAsArray().get(0).toString().replaceAll("\\s", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ids\": []}",
                "{\"ids\": [], \"properties\": [{}]}",
                "{\"ids\": [], \"properties\": [{\"id\": \"no\"}]}"
            })
    void anInvalidExtensionIsRefused(String query) {
        assertEquals("400 application/problem+json bad-parameter", problem(post("extend=" + encoded(query))));
    }

    @Test
    void propertiesOfATypeAreProposed() {
        JsonObject proposal = json(server.get("/reconcile/properties?type=Company&limit=3"));
        assertEquals("Company 3", proposal.getString("type") + " " + proposal.get("limit"));
        assertEquals(3, proposal.get("properties").getAsArray().size());
        assertTrue(json(server.get("/reconcile/properties?type=Organization"))
                .toString()
                .contains("wikidata"));
    }

    @ParameterizedTest
    @CsvSource({
        "entity, ac, acme",
        "entity, star-rome, star-rome",
        "entity, 艾克, acme",
        "type, comp, Company",
        "type, Place, Place",
        "property, based, isBasedIn",
        "property, wiki, wikidata",
        "property, founded, founded"
    })
    void namesAreCompleted(String kind, String prefix, String id) {
        JsonArray result = json(server.get("/reconcile/suggest/" + kind + "?prefix=" + encoded(prefix)))
                .get("result")
                .getAsArray();
        assertEquals(id, result.get(0).getAsObject().getString("id"));
        assertTrue(result.get(0).getAsObject().hasKey("name"));
    }

    @Test
    void theCursorSkipsSuggestions() {
        assertEquals(
                "star-rome",
                json(server.get("/reconcile/suggest/entity?prefix=star&cursor=1"))
                        .get("result")
                        .getAsArray()
                        .get(0)
                        .getAsObject()
                        .getString("id"));
    }

    @ParameterizedTest
    @CsvSource({"entity, star-paris, The one in Paris.", "type, Company, company", "property, isBasedIn, is based in"})
    void flyoutsShowAPieceOfHtml(String kind, String id, String text) {
        JsonObject flyout = json(server.get("/reconcile/flyout/" + kind + "?id=" + id));
        assertEquals(id, flyout.getString("id"));
        assertTrue(flyout.getString("html").contains(text), flyout.getString("html"));
    }

    @Test
    void thePreviewFitsAFrameOnAnySiteAndEscapesNames() {
        HttpResponse<String> preview = server.get("/reconcile/preview?id=beta");
        assertEquals(200, preview.statusCode());
        assertTrue(preview.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors *"));
        assertTrue(preview.body().contains("&lt;script&gt;"));
        assertEquals(404, server.get("/reconcile/preview?id=nobody").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reconcile", "/reconcile/suggest/entity?prefix=a", "/reconcile/properties?type=Company"})
    void anySiteMayAsk(String path) {
        assertEquals(
                "*",
                server.get(path, "Origin", "http://example.org")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .orElse(""));
    }

    private static JsonArray candidates(String query) {
        return json(server.get("/reconcile?queries=" + encoded("{\"q\":" + query + "}")))
                .getObj("q")
                .get("result")
                .getAsArray();
    }

    private static HttpResponse<String> post(String form) {
        return server.post("/reconcile", "application/x-www-form-urlencoded", form.replace("\"", "%22"));
    }

    private static List<String> ids(JsonArray candidates) {
        return candidates.stream()
                .map(each -> each.getAsObject().getString("id"))
                .toList();
    }

    private static double number(JsonValue object, String key) {
        return object.getAsObject().get(key).getAsNumber().value().doubleValue();
    }
}
