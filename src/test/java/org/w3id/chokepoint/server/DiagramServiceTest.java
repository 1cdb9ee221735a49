package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.Reply.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.format.Format;

class DiagramServiceTest {
    private static final String AROUND = "/api/v1/diagrams/neighbourhood";

    @RegisterExtension
    static SmallServer server = SmallServer.with(workspace -> workspace.file("queries/diagrams/neighbourhood.rq", """
                #+ title: Around a party
                #+ summary: What is around a party?
                #+ layout: stress
                #+ params:
                #+   - {name: party, type: entity, default: acme, description: the party}
                #+   - {name: asOf, type: date, default: "2020-01-01", description: the day}
                PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                CONSTRUCT { ?a cp:supplies ?b }
                WHERE { ?a cp:supplies ?b FILTER(?_party_iri IN (?a, ?b) && BOUND(?_asOf_xsd_date)) }
                """));

    @ParameterizedTest
    @MethodSource("formats")
    void extensionChoosesTheFormat(Format format) {
        assertEquals(format.mediaType(), type(server.get(AROUND + "." + format.extension())));
    }

    @Test
    void acceptChoosesTheFormat() {
        assertEquals("application/gexf+xml", type(server.get(AROUND, "Accept", "application/gexf+xml")));
        assertEquals("image/svg+xml", type(server.get(AROUND)));
    }

    @Test
    void dayIsInThePicture() {
        assertTrue(server.get(AROUND + ".svg?asOf=2021-02-03").body().contains("As of 2021-02-03"));
    }

    @Test
    void markupInALabelIsText() {
        assertTrue(server.get(AROUND + ".svg").body().contains("Beta &lt;script"));
    }

    @Test
    void pictureMayUseItsStyleAndNothingElse() {
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'",
                header(server.get(AROUND + ".svg"), "Content-Security-Policy"));
    }

    @Test
    void sourcesAreAddedOnRequest() {
        assertTrue(server.get(AROUND + ".csv?sources=true").body().contains("gazette"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources=1", "sources=yes", "nodes=on", "limit=3", "offset=1", "depth=9", "asOf=soon"})
    void whatIsNotUnderstoodIsRefused(String parameter) {
        assertEquals("400 application/problem+json bad-parameter", problem(server.get(AROUND + ".csv?" + parameter)));
    }

    @Test
    void formatIsAlsoAParameter() {
        assertEquals("text/csv", type(server.get(AROUND + "?format=text/csv")));
    }

    @Test
    void entityHasADiagram() {
        assertTrue(server.get("/api/v1/entities/beta/diagram.svg").body().contains("party: Beta"));
    }

    @Test
    void dotInAnIdIsNoExtension() {
        assertEquals(200, server.get("/api/v1/entities/gamma-4.1/diagram.csv").statusCode());
    }

    @Test
    void unknownThingsAreNotFound() {
        assertEquals(
                "404 application/problem+json not-found", problem(server.get("/api/v1/entities/nobody/diagram.svg")));
        assertEquals("404 application/problem+json not-found", problem(server.get("/api/v1/entities/acme")));
        assertEquals("404 application/problem+json unknown-query", problem(server.get("/api/v1/diagrams/nothing.svg")));
    }

    @Test
    void unknownFormatIsNotAcceptable() {
        assertEquals("406 application/problem+json unknown-format", problem(server.get(AROUND + ".gif")));
    }

    @Test
    void unknownParameterIsRefused() {
        assertEquals("400 application/problem+json bad-parameter", problem(server.get(AROUND + ".svg?colour=red")));
    }

    @Test
    void listTellsNamesParametersAndFormats() {
        String list = json(server.get("/api/v1/diagrams")).toString();
        assertTrue(
                list.contains("\"neighbourhood\"") && list.contains("\"party\"") && list.contains("\"graphml\""), list);
    }

    @Test
    void queryItselfIsSent() {
        assertTrue(server.get(AROUND + ".rq").body().contains("CONSTRUCT"));
    }

    static List<Format> formats() {
        return DiagramFormats.all();
    }
}
