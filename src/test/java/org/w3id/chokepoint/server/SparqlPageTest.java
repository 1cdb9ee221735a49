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

    @Test
    void brokenLineIsShownWithThePlaceMarked() {
        HttpResponse<String> response = server.ask("SELECT ?x\nWHERE { ?x ?p }", "Accept", BROWSER);
        assertTrue(response.body()
                .matches("(?s).*data-line=\"2\" data-column=\"15\">2: WHERE \\{ \\?x \\?p <mark>}</mark>.*"));
    }

    @Test
    void termThatTheGraphDoesNotKnowIsWarnedOf() {
        HttpResponse<String> response = server.ask("SELECT ?x { ?x cp:suplies ?y }", "Accept", BROWSER);
        assertTrue(response.body().contains("cp:suplies is not in the graph (did you mean cp:supplies"));
    }

    @Test
    void emptyAnswerTellsWhichPartFindsNothing() {
        String query = "SELECT ?x { ?x cp:supplies ?y . ?y a cp:Organization . ?y cp:supplies ?x FILTER(?x != ?y) }";
        String page = server.ask(query, "Accept", BROWSER).body();
        assertTrue(page.contains("href=\"/sparql?why=1&amp;query=SELECT"), page);
    }

    @Test
    void answerCanBeDownloaded() {
        HttpResponse<String> response = server.ask("SELECT ?x { ?x cp:supplies ?y }", "Accept", BROWSER);
        assertTrue(response.body().contains("href=\"/sparql?format=csv&amp;query=SELECT"));
    }

    @Test
    void queryToBeChangedIsNotRunYet() {
        String body = server.get("/sparql?edit=ASK%20%7B%7D", "Accept", BROWSER).body();
        assertTrue(body.contains("ASK {}</textarea>") && !body.contains("<strong>Yes"));
    }
}
