package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sends to a server that asks a store stays a value there. */
class RemoteStoreValuesTest {
    @RegisterExtension
    static final StoreServers servers = new StoreServers();

    /** Values that would be SPARQL if they were written as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://w3id.org/chokepoint/id/acme> cp:supplies ?x } #",
                "https://w3id.org/chokepoint/id/acme>}UNION{?supplier a ?y}#",
                "<https://w3id.org/chokepoint/id/acme> . ?a ?b ?c",
                "acme> ; DROP ALL ; #",
                "\"\"\" } INSERT { } #",
                "acme\\u003E } #",
                "_:b0",
                "?x"
            })
    void aValueCannotBecomeAQuestion(String value) {
        String path = "/api/v1/queries/suppliers.csv?party=" + SmallServer.encoded(value);
        HttpResponse<String> theirs = servers.remote().get(path);
        assertEquals(400, theirs.statusCode(), theirs.body());
        assertEquals(servers.local().get(path).statusCode(), theirs.statusCode());
        assertEquals("bad-parameter", Reply.json(theirs).getString("type").replaceFirst("^.*/", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/a%3E%20b", "/id/%7Bx%7D.ttl", "/id/a%22b.ttl", "/id/%3Cscript%3E.html"})
    void anAddressThatIsNoIriIsNotFound(String path) {
        assertEquals(
                servers.local().get(path).statusCode(),
                servers.remote().get(path).statusCode());
        assertEquals(404, servers.remote().get(path).statusCode());
    }

    /** Texts that would end early if they were written as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\") } #", "\\", "\\\")}UNION{?supplier a ?b}#", "'''", "x\ny", "\u2028", "\uD83D\uDE00", "Paris"
            })
    void aTextStaysAText(String value) {
        String path = "/api/v1/queries/suppliers.csv?party=beta&city=" + SmallServer.encoded(value);
        assertEquals(
                200,
                servers.remote().get(path).statusCode(),
                servers.remote().get(path).body());
        assertEquals(
                servers.local().get(path).body(), servers.remote().get(path).body());
    }
}
