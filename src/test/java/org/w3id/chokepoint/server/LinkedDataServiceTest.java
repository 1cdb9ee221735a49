package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;
import static org.w3id.chokepoint.server.Reply.model;
import static org.w3id.chokepoint.server.Reply.problem;
import static org.w3id.chokepoint.server.Reply.type;
import static org.w3id.chokepoint.server.SmallServer.BROWSER;

import java.net.http.HttpResponse;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedDataServiceTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id/acme                | text/html,*/*;q=0.8   | /id/acme.html",
                "/id/acme                | text/turtle           | /id/acme.ttl",
                "/id/acme                | application/ld+json   | /id/acme.jsonld",
                "/id/acme                | application/json      | /id/acme.json",
                "/graph/register         | application/rdf+xml   | /graph/register.rdf",
                "/source/gazette         | application/rdf+xml   | /source/gazette.rdf",
                "/id/acme?format=text/turtle | application/json  | /id/acme.ttl?format=text/turtle",
                "/id/acme                | application/n-triples | /id/acme.nt",
                "/id/acme                | */*                   | /id/acme.ttl",
                "/id/gamma-4.1           | text/turtle           | /id/gamma-4.1.ttl",
                "/source/gazette         | text/html             | /source/gazette.html",
                "/graph/inferred         | text/turtle           | /graph/inferred.ttl",
                "/ontology               | text/html             | /ontology.html",
                "/query/suppliers        | text/turtle           | /query/suppliers.ttl"
            })
    void iriLeadsToADocument(String path, String accept, String location) {
        HttpResponse<String> response = server.get(path, "Accept", accept);
        assertEquals("303 " + location, response.statusCode() + " " + header(response, "Location"));
    }

    @Test
    void jsonIsJsonLd() {
        assertEquals(
                server.get("/id/acme.jsonld").body(),
                server.get("/id/acme.json").body());
    }

    @Test
    void acceptOfNoFormatIs406() {
        assertEquals(
                "406 application/problem+json unknown-format", problem(server.get("/id/acme", "Accept", "image/png")));
    }

    @Test
    void renamedThingLeadsToItsNewName() {
        HttpResponse<String> response = server.get("/id/acme-old");
        assertEquals("301 /id/acme", response.statusCode() + " " + header(response, "Location"));
    }

    @Test
    void versionOfTheOntologyLeadsToTheOntology() {
        assertEquals("/ontology", header(server.get("/ontology/1.0"), "Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "rdf, application/rdf+xml"
    })
    void everyFormatHoldsTheSameNumberOfTriples(String extension, String type) {
        HttpResponse<String> response = server.get("/id/acme." + extension);
        assertEquals(
                type + " " + model(server.get("/id/acme.ttl")).size(),
                type(response) + " " + model(response).size());
    }

    @Test
    void dataHaveWhatIsSaidOfTheThing() {
        assertTrue(asks("/id/acme.ttl", "ASK { id:acme cp:supplies id:beta }"));
    }

    @Test
    void dataHaveWhatRefersToTheThing() {
        assertTrue(asks("/id/acme.ttl", "ASK { id:contract-7 cp:concerns id:acme }"));
    }

    @Test
    void dataFollowBlankNodes() {
        assertTrue(asks("/id/acme.ttl", "ASK { id:acme cp:office/cp:city 'Paris' }"));
    }

    @Test
    void dataLeaveOutWhatIsSaidOfOthers() {
        assertFalse(asks("/id/acme.ttl", "ASK { id:contract-7 cp:city ?x }"));
    }

    @Test
    void sourceHasWhatItSays() {
        assertTrue(asks("/source/gazette.ttl", "ASK { id:contract-7 cp:city 'Rome' }"));
    }

    @Test
    void sourceHasWhatIsSaidOfIt() {
        assertTrue(asks(
                "/source/gazette.ttl",
                "ASK { <https://w3id.org/chokepoint/source/gazette> <http://purl.org/dc/terms/title> ?title }"));
    }

    @Test
    void sourceLeavesOutWhatOthersSay() {
        assertFalse(asks("/source/herald.ttl", "ASK { id:contract-7 ?p ?o }"));
    }

    @Test
    void ontologyHasItsTerms() {
        assertTrue(asks("/ontology.ttl", "ASK { cp:supplies a owl:ObjectProperty }"));
    }

    @Test
    void unknownThingIs404() {
        assertEquals("404 application/problem+json not-found", problem(server.get("/id/acne")));
    }

    @Test
    void unknownThingIsToldTheNearestNames() {
        assertTrue(json(server.get("/id/acne")).getString("hint").contains("did you mean acme"));
    }

    @Test
    void unknownSourceIsToldTheNearestNames() {
        assertTrue(json(server.get("/source/gazete")).getString("hint").contains("did you mean gazette"));
    }

    @Test
    void unknownThingInABrowserIsAPage() {
        HttpResponse<String> response = server.get("/id/acne", "Accept", BROWSER);
        assertEquals("404 text/html", response.statusCode() + " " + type(response));
    }

    @Test
    void unknownThingCannotPutMarkupIntoThePage() {
        assertFalse(server.get("/id/%3Cscript%3Ealert(1)%3C/script%3E", "Accept", BROWSER)
                .body()
                .contains("<script>"));
    }

    private static boolean asks(String path, String query) {
        Query parsed = new Query();
        parsed.getPrefixMapping()
                .setNsPrefix("id", "https://w3id.org/chokepoint/id/")
                .setNsPrefix("cp", "https://w3id.org/chokepoint/ontology#")
                .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#");
        QueryFactory.parse(parsed, query, null, null);
        try (QueryExecution execution = QueryExecution.create(parsed, model(server.get(path)))) {
            return execution.execAsk();
        }
    }
}
