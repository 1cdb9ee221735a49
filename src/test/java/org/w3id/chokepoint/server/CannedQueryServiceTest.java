package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.SmallServer.encoded;
import static org.w3id.chokepoint.server.SmallServer.json;
import static org.w3id.chokepoint.server.SmallServer.problem;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CannedQueryServiceTest {
    @TempDir
    static Path root;

    static SmallServer server;

    @BeforeAll
    static void start() {
        server = SmallServer.start(root);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersWithTheDefaults() {
        assertEquals(
                "https://w3id.org/chokepoint/id/acme",
                firstRow("/api/v1/queries/suppliers").getString("supplier"));
    }

    @Test
    void answerHasLabels() {
        assertEquals("Acme", firstRow("/api/v1/queries/suppliers").getString("supplierLabel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beta", "id:beta", "https://w3id.org/chokepoint/id/beta"})
    void entityIsMeantByNameOrIri(String party) {
        assertEquals(
                1, rows("/api/v1/queries/suppliers?party=" + encoded(party)).size());
    }

    @Test
    void entityIsMeantByALabelInAnyLanguage() {
        assertEquals(
                0, rows("/api/v1/queries/suppliers?party=" + encoded("艾克米")).size());
    }

    @Test
    void listParameterIsRepeated() {
        assertEquals(1, rows("/api/v1/queries/suppliers?party=acme&party=beta").size());
    }

    @Test
    void enumParameterTakesAMember() {
        assertEquals(
                "https://w3id.org/chokepoint/ontology#calm",
                firstRow("/api/v1/queries/suppliers?mood=calm").getString("__mood_iri"));
    }

    @Test
    void dateParameterIsADate() {
        assertEquals(
                "2024-02-29",
                firstRow("/api/v1/queries/suppliers?asOf=2024-02-29").getString("_asOf_xsd_date"));
    }

    @Test
    void blankFieldOfAFormIsNotGiven() {
        assertEquals(1, rows("/api/v1/queries/suppliers?party=&asOf=&mood=").size());
    }

    @Test
    void formMayBePosted() {
        HttpResponse<String> response =
                server.post("/api/v1/queries/suppliers.csv", "application/x-www-form-urlencoded", "party=beta&most=3");
        assertTrue(response.body().contains("id/acme"));
    }

    @Test
    void unknownQueryIs404() {
        assertEquals(
                "404 application/problem+json unknown-query", problem(server.get("/api/v1/queries/organisations")));
    }

    @Test
    void unknownQueryIsToldTheNearestName() {
        assertTrue(json(server.get("/api/v1/queries/organisations"))
                .getString("hint")
                .contains("did you mean organizations"));
    }

    @ParameterizedTest
    @CsvSource({
        "party=nobody, party",
        "asOf=soon, asOf",
        "mood=angry, mood",
        "most=many, most",
        "colour=red, colour",
        "limit=0, limit",
        "limit=10001, limit",
        "limit=x, limit",
        "offset=-1, offset"
    })
    void badParameterIsNamed(String query, String parameter) {
        HttpResponse<String> response = server.get("/api/v1/queries/suppliers?" + query);
        assertEquals(
                "400 application/problem+json bad-parameter " + parameter,
                problem(response) + " " + json(response).getString("parameter"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query        | suppliers",
                "title        | Suppliers",
                "release      | development",
                "licence      | https://creativecommons.org/licenses/by/4.0/",
                "parameter.party | https://w3id.org/chokepoint/id/beta",
                "parameter.asOf  | 2024-05-08",
                "parameter.most  | 5",
                "limit        | 100",
                "offset       | 0"
            })
    void metaTellsWhatWasAsked(String key, String value) {
        JsonObject meta =
                json(server.get("/api/v1/queries/suppliers?asOf=2024-05-08")).getObj("meta");
        assertEquals(value, meta.getString(key));
    }

    private static JsonObject firstRow(String path) {
        return rows(path).get(0).getAsObject();
    }

    private static JsonArray rows(String path) {
        return json(server.get(path)).get("rows").getAsArray();
    }
}
