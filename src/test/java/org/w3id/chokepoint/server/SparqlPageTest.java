package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.SmallServer.BROWSER;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SparqlPageTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void syntaxErrorInABrowserKeepsTheQueryInTheForm() {
        HttpResponse<String> response = server.ask("SELECT nonsense", "Accept", BROWSER);
        assertTrue(response.body().contains("SELECT nonsense</textarea>"));
    }

    @Test
    void browserWithoutAQueryGetsAForm() {
        assertTrue(server.get("/sparql", "Accept", BROWSER).body().contains("<textarea"));
    }

    @Test
    void answerInABrowserIsATableWithNames() {
        HttpResponse<String> response = server.ask("SELECT ?x { ?x cp:supplies ?y }", "Accept", BROWSER);
        assertTrue(response.body().contains("title=\"https://w3id.org/chokepoint/id/acme\">Acme</a>"));
    }
}
