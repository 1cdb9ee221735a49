package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.Reply.json;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.SmallWorkspace;

/** What a request gives beside what is understood is refused by name, and what leads on takes it along. */
class NothingIsIgnoredTest {

    @RegisterExtension
    static SmallServer server = SmallServer.with(NothingIsIgnoredTest::drawn);

    private static void drawn(SmallWorkspace workspace) {
        workspace.file("queries/diagrams/neighbourhood.rq", """
                #+ title: Neighbourhood
                #+ summary: What is around a thing?
                #+ params:
                #+   - {name: entity, type: entity, class: "cp:Organization", default: acme, description: The thing.}
                PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                CONSTRUCT { ?_entity_iri cp:supplies ?b } WHERE { ?_entity_iri cp:supplies ?b }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /search?q=acme&q=beta                              | q
            /search?q=acme&limit=3                             | limit
            /search?kind=cp:Nothing                            | kind
            /search?kind=Organization&kind=cp:Organization     | kind
            /api/v1/search?q=acme&q=beta                       | q
            /api/v1/search?q=acme&plaice=1                     | plaice
            /api/v1/search?q=acme&kind=javascript:alert(1)     | kind
            /api/v1/search?q=acme&format=csv                   | format
            /api/v1/queries/suppliers?most=1&most=1            | most
            /api/v1/queries/suppliers?MOST=1                   | MOST
            /api/v1/queries/suppliers?limit=1&limit=1          | limit
            /api/v1/queries/suppliers.csv?bom=yes              | bom
            /api/v1/entities/acme/diagram.svg?entity=beta      | entity
            /api/v1/entities/acme/diagram.svg?thing=beta       | thing
            /api/v1/entities/acme/diagram.svg?sources=1        | sources
            """)
    void parameterThatIsNotUnderstoodIsNamed(String path, String parameter) {
        HttpResponse<String> response = server.get(path);
        assertEquals(400, response.statusCode(), response.body());
        assertEquals(parameter, json(response).getString("parameter"), response.body());
        assertTrue(!json(response).getString("hint").isBlank(), response.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /id/acme?format=jsonld          | /id/acme.jsonld?format=jsonld
            /id/acme-old?format=nt          | /id/acme?format=nt
            /id/acme?asOf=2020-01-01        | /id/acme.ttl?asOf=2020-01-01
            /id/acme.atom?limit=1           | /api/v1/queries/changes.atom?thing=https%3A%2F%2Fw3id.org%2Fchokepoint%2Fid%2Facme&limit=1
            /changes.feed?limit=1           | /api/v1/queries/changes.feed?limit=1
            /.well-known/void?format=nt     | /graph/void?format=nt
            /ontology/1.0?format=nt         | /ontology?format=nt
            """)
    void whatLeadsOnTakesTheQueryAlong(String path, String location) {
        assertEquals(location, header(server.get(path, "Accept", "text/turtle"), "Location"));
    }

    @ParameterizedTest
    @CsvSource({"nope, /nope", "entitys, /entitys", "'', ''"})
    void flyoutOfNoKindIsMissing(String kind, String told) {
        HttpResponse<String> response = server.get("/reconcile/flyout/" + kind + "?id=acme");
        assertEquals(404, response.statusCode(), response.body());
        assertTrue(json(response).getString("hint").contains("entity, property, type"), response.body());
        assertTrue(json(response).getString("detail").startsWith(told), response.body());
    }

    @Test
    void classMayLackItsPrefix() {
        assertEquals(
                server.get("/search?kind=cp:Organization").body(),
                server.get("/search?kind=Organization").body());
        assertTrue(server.get("/search?kind=Organization").body().contains("3 things of the kind organization"));
    }

    @Test
    void diagramOfAThingIsThatOfItsAddress() {
        HttpResponse<String> response = server.get("/api/v1/entities/acme/diagram.nodes.csv");
        assertTrue(response.body().contains("/id/beta"), response.body());
        assertTrue(header(response, "Content-Disposition").contains("acme.nodes.csv"), response.body());
    }
}
