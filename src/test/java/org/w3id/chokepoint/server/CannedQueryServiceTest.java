package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.net.http.HttpResponse;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CannedQueryServiceTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

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
        "limit=1000001, limit",
        "bom=1, bom",
        "bom=true, bom",
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
                "parameter.most  | 5"
            })
    void metaTellsWhatWasAsked(String key, String value) {
        JsonObject meta =
                json(server.get("/api/v1/queries/suppliers?asOf=2024-05-08")).getObj("meta");
        assertEquals(value, meta.getString(key));
    }

    @Test
    void metaOfAPartSaysOfHowManyRowsItIsOne() {
        JsonObject meta = json(server.get("/api/v1/queries/organizations?limit=2&offset=1"))
                .getObj("meta");
        assertEquals("1 3 false", meta.get("offset") + " " + meta.get("total") + " " + meta.getBoolean("complete"));
    }

    @Test
    void textOfAPartSaysOfHowManyRowsItIsOne() {
        assertTrue(server.get("/api/v1/queries/organizations.txt?limit=1&offset=1")
                .body()
                .contains("rows 2 to 2 of 3"));
    }

    @Test
    void headerTellsTheNumberOfAllRows() {
        assertEquals("3", header(server.get("/api/v1/queries/organizations.csv?limit=1"), "X-Total-Count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=csv", "format=text/csv", "output=csv", "format=CSV"})
    void formatIsAlsoAParameter(String parameter) {
        assertTrue(header(server.get("/api/v1/queries/organizations?" + parameter), "Content-Type")
                .startsWith("text/csv"));
    }

    @Test
    void unknownFormatIs406() {
        assertEquals(
                "406 application/problem+json unknown-format",
                problem(server.get("/api/v1/queries/organizations?format=parquet")));
    }

    @Test
    void jsonBodyIsUnderstood() {
        assertEquals(
                json(server.get("/api/v1/queries/suppliers?asOf=2024-05-08&most=7"))
                        .get("rows"),
                json(server.post(
                                "/api/v1/queries/suppliers",
                                "application/json",
                                "{\"asOf\": \"2024-05-08\", \"most\": 7}"))
                        .get("rows"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "application/xml"})
    void bodyOfAnotherTypeIsRefused(String type) {
        assertEquals(
                "415 application/problem+json unsupported-type",
                problem(server.post("/api/v1/queries/suppliers", type, "asOf=2024-05-08")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1]", "{\"most\": {\"a\": 1}}"})
    void jsonBodyThatIsNoObjectOfValuesIsRefused(String body) {
        assertEquals(
                "400 application/problem+json bad-parameter",
                problem(server.post("/api/v1/queries/suppliers", "application/json", body)));
    }

    private static JsonObject firstRow(String path) {
        return rows(path).get(0).getAsObject();
    }

    private static JsonArray rows(String path) {
        return json(server.get(path)).get("rows").getAsArray();
    }
}
