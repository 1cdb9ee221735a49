package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.problem;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.query.federation.AllowedServices;

/** Questions that ask a second SPARQL server, a real one. */
class FederationTest {
    @TempDir
    private static Path folder;

    private static FusekiServer other;
    private static String endpoint;
    private static SmallServer server;

    @BeforeAll
    static void start() {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        StringBuilder turtle = new StringBuilder(
                "@prefix ex: <http://example.org/> .\n" + "<https://w3id.org/chokepoint/id/beta> ex:staff 12 , 13 .\n");
        String text = "x".repeat(1_000_000);
        for (int i = 0; i < 20; i++) {
            turtle.append("ex:a ex:text \"%d%s\" .%n".formatted(i, text));
        }
        RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(data);
        other = FusekiServer.create()
                .port(0)
                .loopback(true)
                .fusekiModules(FusekiModules.empty())
                .add("/other", data)
                .addServlet("/moved", new Redirect())
                .start();
        endpoint = "http://127.0.0.1:" + other.getPort() + "/other";
        List<String> allowed = List.of(endpoint, address("moved"), address("none"), "http://127.0.0.1:1/closed");
        server = SmallServer.start(folder, Duration.ofSeconds(3), AllowedServices.of(allowed));
    }

    /** Leads back to the endpoint. */
    private static final class Redirect extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(307);
            response.setHeader("Location", endpoint);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        other.stop();
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + other.getPort() + "/" + path;
    }

    @Test
    void rowsOfTheOtherEndpointAreJoined() {
        HttpResponse<String> answer = server.ask("""
                PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                SELECT DISTINCT ?firm ?staff { ?firm cp:supplies ?other
                    SERVICE <%s> { ?other <http://example.org/staff> ?staff } } ORDER BY ?staff
                """.formatted(endpoint), "Accept", "text/csv");
        assertEquals(
                "firm,staff\r\nhttps://w3id.org/chokepoint/id/acme,12\r\nhttps://w3id.org/chokepoint/id/acme,13\r\n",
                answer.body());
    }

    /** Within a sub-query Jena gives variables other names. */
    @Test
    void variablesOfASubQueryHaveTheirNamesAtTheOtherEndpoint() {
        String query = """
                SELECT ?n { { SELECT (COUNT(?staff) AS ?n) { SERVICE <%s> { ?firm <http://example.org/staff> ?staff } } } }
                """.formatted(endpoint);
        assertEquals("n\r\n2\r\n", server.ask(query, "Accept", "text/csv").body());
    }

    @Test
    void endpointThatIsNotNamedIsRefusedAndTheMessageSaysWhichAre() {
        HttpResponse<String> answer = server.ask("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }");
        assertEquals("403 application/problem+json refused", problem(answer));
        assertTrue(answer.body().contains(endpoint), answer.body());
    }

    @Test
    void endpointThatAVariableNamesIsRefusedEvenSilently() {
        String query = "SELECT * { BIND(<%s> AS ?e) SERVICE SILENT ?e { ?s ?p ?o } }".formatted(endpoint);
        assertEquals("403 application/problem+json refused", problem(server.ask(query)));
    }

    @Test
    void redirectIsNotFollowed() {
        HttpResponse<String> answer = server.ask(all(address("moved")));
        assertEquals("502 application/problem+json service-failed", problem(answer));
    }

    @Test
    void endpointThatIsNotThereFails() {
        assertEquals(
                "502 application/problem+json service-failed", problem(server.ask(all("http://127.0.0.1:1/closed"))));
        assertEquals("502 application/problem+json service-failed", problem(server.ask(all(address("none")))));
    }

    @Test
    void silentGoesOnWithoutIt() {
        HttpResponse<String> answer = server.ask(
                "SELECT (COUNT(*) AS ?n) { SERVICE SILENT <http://127.0.0.1:1/closed> { ?s ?p ?o } }",
                "Accept",
                "text/csv");
        assertEquals("n\r\n1\r\n", answer.body());
    }

    @Test
    void answerOfAnyLengthIsNotRead() {
        String query =
                "SELECT (COUNT(*) AS ?n) { SERVICE <%s> { ?s <http://example.org/text> ?text } }".formatted(endpoint);
        assertEquals("413 application/problem+json too-large", problem(server.ask(query)));
    }

    @Test
    void timeOfTheQueryEndsTheWait() {
        String query = """
                SELECT (COUNT(*) AS ?n) { SERVICE <%s> { SELECT (COUNT(*) AS ?m) {
                    ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?t ?u ?v . ?w ?x ?y } } }
                """.formatted(endpoint);
        assertEquals("503 application/problem+json time-limit", problem(server.ask(query)));
    }

    private static String all(String address) {
        return "SELECT * { SERVICE <" + address + "> { ?s ?p ?o } }";
    }
}
