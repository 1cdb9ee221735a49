package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiagramPageTest {
    @RegisterExtension
    static SmallServer server = SmallServer.with(ServedWorkspace::addDiagram);

    @Test
    void diagramsAreListed() {
        assertTrue(server.get("/diagrams").body().contains("<a href=\"/diagram/around\">Around</a>"));
    }

    @Test
    void pageHasThePicture() {
        assertTrue(page("?entity=acme").contains("data=\"/api/v1/diagrams/around.svg?entity=acme\""));
    }

    @Test
    void pageHasTheSameInWords() {
        assertTrue(page("").matches(
                        "(?s).*<td><a href=\"/id/acme\"[^>]*>Acme</a></td>\\s*<td>supplies</td>.*(?i)gazette.*"));
    }

    @Test
    void pageTellsOnWhatRelationsRest() {
        assertTrue(page("").contains("Its relations are stated by a source."));
    }

    @Test
    void everyFormatIsAFile() {
        assertTrue(
                page("").contains("/api/v1/diagrams/around.gexf") && page("").contains("/api/v1/diagrams/around.pdf"));
    }

    @Test
    void gephiLiteIsGivenTheAddressOfTheGexf() {
        String address = "%3A" + server.uri("/").getPort() + "%2Fapi%2Fv1%2Fdiagrams%2Faround.gexf%3Fentity%3Dacme";
        assertTrue(page("?entity=acme")
                .matches("(?s).*href=\"https://gephi.org/gephi-lite/\\?file=http%3A%2F%2F[^\"]*" + address + "\".*"));
        assertFalse(page("?entity=beta").contains("gephi-lite"));
        assertEquals(
                "*",
                server.get("/api/v1/diagrams/around.gexf?entity=acme")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .orElse(""));
    }

    @Test
    void addressNamesTheDay() {
        assertTrue(page("").matches("(?s).*href=\"/diagram/around\\?entity=acme&amp;asOf=\\d{4}-.*"));
    }

    @Test
    void pictureAloneHasNoHead() {
        String body = page("?embed=1");
        assertTrue(body.contains("<object") && !body.contains("<header"));
    }

    @Test
    void nothingToDrawIsSaid() {
        assertTrue(page("?entity=beta").contains("Nothing is around it."));
    }

    @Test
    void faultOfAParameterIsToldAboveTheForm() {
        assertEquals(400, server.get("/diagram/around?asOf=soon").statusCode());
        assertTrue(page("?asOf=soon").contains("value=\"soon\""));
    }

    @Test
    void pageOfAThingHasItsSurroundings() {
        String body = server.get("/id/acme.html").body();
        assertTrue(body.contains("data=\"/api/v1/diagrams/around.svg?entity=acme\""));
        assertTrue(body.contains("<a href=\"/diagram/around?entity=acme\">Open this diagram</a>"));
    }

    @Test
    void sourceHasNoSurroundings() {
        assertFalse(server.get("/source/gazette.html").body().contains("<object"));
    }

    private static String page(String question) {
        return server.get("/diagram/around" + question).body();
    }
}
