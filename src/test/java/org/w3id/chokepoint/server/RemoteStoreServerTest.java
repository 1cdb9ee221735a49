package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose graph another SPARQL service keeps, or a database, answers as one that has it in a file. */
class RemoteStoreServerTest {
    @RegisterExtension
    static final StoreServers servers = new StoreServers();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/id/acme.html",
                "/id/acme.ttl",
                "/id/acme.jsonld",
                "/id/contract-7.html",
                "/source/gazette.html",
                "/source/gazette.ttl",
                "/ontology.html",
                "/ontology.ttl",
                "/graph/register.ttl",
                "/api/v1/queries",
                "/api/v1/queries/suppliers.csv",
                "/api/v1/queries/suppliers.json?party=beta&party=acme",
                "/api/v1/queries/suppliers.json?party=%E8%89%BE%E5%85%8B%E7%B1%B3",
                "/api/v1/queries/is-supplied.json",
                "/api/v1/queries/supply-graph.nt",
                "/query/suppliers.html?party=beta",
                "/api/v1/search?q=Acmee",
                "/search?q=acme",
                "/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22Acme%22%7D%7D",
                "/sources",
                "/statements",
                "/questions",
                "/dump/",
                "/openapi.json",
                "/sparql?query=SELECT%20*%20%7B%20%3Fs%20cp%3Asupplies%20%3Fo%20%7D",
                "/sparql?query=ASK%20%7B%7D",
                "/id/nobody.ttl"
            })
    void answersAreTheSame(String path) {
        HttpResponse<String> ours = servers.local().get(path);
        for (SmallServer server : List.of(servers.remote(), servers.onDisk())) {
            HttpResponse<String> theirs = server.get(path);
            assertEquals(ours.statusCode(), theirs.statusCode(), theirs.body());
            assertEquals(lines(ours, servers.local()), lines(theirs, server));
        }
    }

    /** The state of a store has no name, blank nodes have other names in each answer, and RDF has no order. */
    private static String lines(HttpResponse<String> response, SmallServer server) {
        String text = response.body()
                .replace(":" + server.server().port(), ":PORT")
                .replaceAll("\"requestId\" : \"\\w*\"", "")
                .replaceAll("(state |release=|-|state=)[0-9a-f]{12}\\b", "$1STATE")
                .replaceAll("_:\\w+", "_:");
        return Reply.type(response).matches(".*(turtle|n-triples)")
                ? new TreeSet<>(text.lines().toList()).toString()
                : text;
    }

    @Test
    void anUpdateIsRefused() {
        assertEquals(405, servers.remote().ask("DELETE WHERE { ?s ?p ?o }").statusCode());
        assertEquals(405, servers.onDisk().ask("DELETE WHERE { ?s ?p ?o }").statusCode());
    }
}
