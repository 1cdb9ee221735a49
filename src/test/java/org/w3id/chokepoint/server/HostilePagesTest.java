package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.SmallServer.BROWSER;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.net.http.HttpResponse;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.SmallWorkspace;

/** Names at their worst, wherever a page shows one: they stay text, and the page stays whole. */
class HostilePagesTest {
    private static final String BAD =
            "\"><script>alert(1)</script> ' onload='x' <!-- ]]> </textarea></pre></title> &amp; {{id}} ${x} %s \\ `";
    private static final String SHOWN = BAD.replaceAll("\\s+", " ");

    @RegisterExtension
    static SmallServer server = SmallServer.with(HostilePagesTest::write);

    private static void write(SmallWorkspace workspace) {
        String bad = "\"" + StringEscapeUtils.escapeJava(BAD) + "\"";
        workspace
                .turtle("ontology/bad.ttl", """
                        cp:Bad a owl:Class ; rdfs:label BAD@en ; skos:definition BAD@en .
                        cp:hurts a owl:ObjectProperty ; rdfs:label BAD@en ; cp:inverseLabel BAD@en .
                        cp:moodier skos:inScheme cp:moodScheme ; rdfs:label BAD@en .
                        """.replace("BAD", bad))
                .turtle("data/entities/bad.ttl", """
                        id:bad a cp:Bad , cp:Organization ; rdfs:label BAD@en , BAD@zh ; skos:altLabel BAD@de ;
                            rdfs:seeAlso <data:text/html,x> , <JAVASCRIPT:alert(1)> , <https://example.org/'a'> ;
                            skos:scopeNote BAD .
                        """.replace("BAD", bad))
                .turtle("data/sources/bad.ttl", """
                        @prefix dct: <http://purl.org/dc/terms/> .
                        <https://w3id.org/chokepoint/source/bad> dct:title BAD .
                        id:bad cp:hurts id:acme ; cp:note BAD ; cp:has [ cp:note BAD ; cp:has [ cp:note BAD ] ] .
                        id:acme cp:hurts id:bad ; cp:supplies id:bad .
                        """.replace("BAD", bad))
                .file("queries/answers/bad.rq", """
                        #+ title: BAD
                        #+ summary: BAD
                        #+ description: BAD
                        #+ tags: [odd]
                        #+ empty: BAD
                        #+ sentence: "{thing} says {note}"
                        #+ sections: note
                        #+ params:
                        #+   - {name: thing, type: entity, class: "cp:Bad", default: bad, description: BAD}
                        #+   - {name: text, type: string, optional: true, description: BAD}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ?thing ?note ?__text WHERE { ?thing cp:note ?note FILTER(?thing = ?_thing_iri) FILTER(!BOUND(?__text) || BOUND(?__text)) }
                        ORDER BY ?note
                        """.replace("BAD", "'" + BAD.replace("'", "''") + "'"))
                .file("queries/diagrams/bad.rq", """
                        #+ title: Bad
                        #+ summary: Who hurts whom?
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        CONSTRUCT { ?a cp:hurts ?b } WHERE { ?a cp:hurts ?b }
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/questions",
                "/diagrams",
                "/id/bad.html",
                "/id/acme.html",
                "/source/bad.html",
                "/ontology.html",
                "/query/bad.html",
                "/query/suppliers.html?party=bad",
                "/query/organizations.html",
                "/query/is-supplied.html",
                "/query/supply-graph.html",
                "/diagram/bad",
                "/search?kind=cp:Bad",
                "/search",
                "/about",
                "/dump/",
                "/errors/not-found",
                "/reconcile/preview?id=bad"
            })
    void nameInAPageStaysText(String path) {
        HttpResponse<String> page = server.get(path, "Accept", BROWSER);
        assertEquals(200, page.statusCode(), page.body());
        Markup.of(page.body()).requireHarmless();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=",
                "/search?kind=",
                "/query/bad.html?text=",
                "/query/bad.html?thing=",
                "/query/suppliers.html?mood=",
                "/query/suppliers.html?asOf=",
                "/query/suppliers.html?state=",
                "/query/suppliers.html?limit=",
                "/query/none-",
                "/diagram/bad?thing=",
                "/diagram/none-",
                "/id/none-",
                "/id/acme.html?asOf=",
                "/errors/none-",
                "/sparql?query=",
                "/sparql?edit=",
                "/sparql?query=SELECT+*%7B%3Fs+%3Fp+%3Fo%7D&format="
            })
    void whatIsAskedStaysText(String start) {
        HttpResponse<String> page =
                server.get(start + encoded(BAD).replace("%2F", "").replace("+", "%20"), "Accept", BROWSER);
        assertTrue(page.statusCode() < 500, page.body());
        Markup.of(page.body()).requireHarmless();
    }

    @Test
    void namesAreShownAsTheyAre() {
        for (String path :
                new String[] {"/id/bad.html", "/source/bad.html", "/query/bad.html", "/search?kind=cp:Bad"}) {
            String text = Markup.of(server.get(path).body()).text().replaceAll("\\s+", " ");
            assertTrue(text.contains(SHOWN), path + "\n" + text);
        }
    }

    @Test
    void queryBegunWithALineBreakKeepsIt() {
        String page = server.get("/sparql?edit=" + encoded("\n\nASK {}"), "Accept", BROWSER)
                .body();
        assertTrue(page.contains("\n\n\nASK {}</textarea>"), page);
    }

    @Test
    void answerToSparqlStaysText() {
        String query =
                "SELECT ?s (\"" + StringEscapeUtils.escapeJava(BAD) + "\" AS ?x) (\"a\"@en-x AS ?y) { ?s cp:hurts ?o }";
        HttpResponse<String> page = server.ask(query, "Accept", BROWSER);
        assertEquals(200, page.statusCode(), page.body());
        Markup markup = Markup.of(page.body()).requireHarmless();
        assertTrue(markup.text().contains(BAD), markup.text());
    }
}
