package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is understood to its last byte, or refused with the place of what is not. */
class RequestBodiesTest {
    private static final String SUPPLIERS = "/api/v1/queries/suppliers";
    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"most": 1, "most": 2}     | line 1, column 19
            {"most": 1} {"most": 2}    | line 1, column 13
            {"most": 1} rest           | line 1, column 17
            {'most': 1}                | line 1, column 2
            {"most": 01}               | line 1, column 11
            {"most":                   | line 1, column
            {"most": NaN}              | line 1, column 13
            [{"most": 1}]              | but no object
            "most"                     | but no object
            """)
    void brokenJsonIsRefusedAtItsPlace(String body, String told) {
        HttpResponse<String> response = server.post(SUPPLIERS, "application/json", body);
        assertEquals("400 application/problem+json bad-parameter", problem(response));
        String detail = json(response).getString("detail");
        assertTrue(detail.startsWith("body: ") && detail.contains(told), detail);
    }

    @Test
    void emptyJsonBodyIsNoObject() {
        assertEquals(
                "400 application/problem+json bad-parameter", problem(server.post(SUPPLIERS, "application/json", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void deepJsonIsRefusedAndNothingOverflows(String open) {
        String body = "{\"party\":" + open.repeat(100_000);
        assertEquals(
                "400 application/problem+json bad-parameter",
                problem(server.post(SUPPLIERS, "application/json", body)));
    }

    @Test
    void valueGivenByAddressAndBodyIsGivenTwice() {
        HttpResponse<String> response = server.post(SUPPLIERS + "?most=1", "application/json", "{\"most\": 2}");
        assertEquals(400, response.statusCode());
        assertEquals("most", json(response).getString("parameter"));
    }

    @Test
    void listsOfAddressAndBodyAreOneList() {
        HttpResponse<String> response =
                server.post(SUPPLIERS + "?party=beta", "application/json", "{\"party\": [\"acme\", \"Gamma\"]}");
        assertTrue(
                json(response).getObj("meta").getString("parameter.party").matches(".*beta.*acme.*gamma.*"),
                response.body());
    }

    @ParameterizedTest
    @CsvSource({
        SUPPLIERS + ", application/json, '{\"party\": \"\u00e9\"}', 11",
        "/mcp, application/json, '{\"id\": \"\u00e9\"}', 8",
        "/sparql, application/sparql-query, 'ASK { ?s ?p \"\u00e9\" }', 13"
    })
    void bodyOfAnotherEncodingIsRefusedAtItsByte(String path, String type, String body, int place) {
        HttpResponse<String> response = post(path, type, body, StandardCharsets.ISO_8859_1);
        assertTrue(
                response.body().contains("has at byte " + place + ", in line 1, the byte 0xE9, which is not UTF-8"),
                response.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            charset=utf-8       | UTF-8      | 200
            charset="UTF-8"     | UTF-8      | 200
            CHARSET=Utf-8       | UTF-8      | 200
            charset=iso-8859-1  | ISO-8859-1 | 400
            charset=utf-16      | UTF-16     | 400
            charset=klingon     | UTF-8      | 400
            """)
    void formIsReadInItsEncodingOrRefused(String parameter, String encoding, int status) {
        HttpResponse<String> response =
                post(SUPPLIERS, FORM + ";" + parameter, "party=艾克米&most=1", Charset.forName(encoding));
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(status == 400 || response.body().contains("/id/acme"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"most=%", "most=%4", "most=%zz", "party=%FF", "party=%C0%80", "%E9=1"})
    void brokenFormIsRefusedWithAHint(String form) {
        HttpResponse<String> response = server.post(SUPPLIERS, FORM, form);
        assertEquals(400, response.statusCode(), response.body());
        assertTrue(json(response).getString("hint").contains("UTF-8"), response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/turtle", "multipart/form-data; boundary=x", "application/sparql-query;charset=latin1"})
    void queryInAnotherMediaTypeIsToldWhichAreTaken(String type) {
        HttpResponse<String> response = server.post("/sparql", type, "ASK {}");
        assertEquals("415 application/problem+json unsupported-type", problem(response));
        assertTrue(json(response).getString("hint").contains("application/sparql-query"), response.body());
        assertTrue(json(response).getString("detail").contains(type), response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"q\":{\"query\":\"acme\"},\"q\":{\"query\":\"beta\"}}",
                "{\"q\":{\"query\":\"acme\"}} x",
                "{\"q\":{\"query\":\"acme\",\"query\":\"beta\"}}"
            })
    void batchOfWhichAPartWouldBeLostIsRefused(String batch) {
        HttpResponse<String> response = server.post("/reconcile", FORM, "queries=" + SmallServer.encoded(batch));
        assertEquals("400 application/problem+json bad-parameter", problem(response));
        assertTrue(json(response).getString("detail").startsWith("queries: is no JSON"), response.body());
    }

    private static HttpResponse<String> post(String path, String type, String body, Charset encoding) {
        return server.send("POST", path, BodyPublishers.ofByteArray(body.getBytes(encoding)), "Content-Type", type);
    }
}
