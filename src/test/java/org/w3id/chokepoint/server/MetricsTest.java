package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.server.monitor.RouteKind;

/** {@code /metrics}: what the server counts of its own work. */
class MetricsTest {
    private static final Pattern LINE = Pattern.compile("#.*|[a-z_]+(\\{(\\w+=\"[^\"\\\\]*\",?)+})? [-+0-9.eEInfNa]+");
    private static final String LONG =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";

    @RegisterExtension
    static SmallServer server = SmallServer.limitedTo(Duration.ofSeconds(2));

    @Test
    void everyLineIsInTheFormatOfPrometheus() {
        server.get("/");
        assertEquals("text/plain", Reply.type(server.get("/metrics")));
        assertEquals("no-store", Reply.header(server.get("/metrics"), "Cache-Control"));
        List<String> odd = server.get("/metrics")
                .body()
                .lines()
                .filter(line -> !LINE.matcher(line).matches())
                .toList();
        assertEquals(List.of(), odd);
    }

    @Test
    void requestsAreCountedByRouteAndStatus() {
        double found = figure("chokepoint_http_requests_total{route=\"id\",status=\"200\"}");
        double missing = figure("chokepoint_http_requests_total{route=\"id\",status=\"404\"}");
        double timed = figure("chokepoint_http_request_duration_seconds_count{route=\"id\"}");
        server.get("/id/acme.ttl");
        server.get("/id/nobody.ttl");
        assertGrown("chokepoint_http_requests_total{route=\"id\",status=\"200\"}", found + 1);
        assertGrown("chokepoint_http_requests_total{route=\"id\",status=\"404\"}", missing + 1);
        assertGrown("chokepoint_http_request_duration_seconds_count{route=\"id\"}", timed + 2);
    }

    /** Whatever is asked for, no new series is made. */
    @Test
    void unknownPathsAreOneRoute() {
        server.get("/a-path-that-nobody-has/x");
        server.raw("GET /%41-second-one HTTP/1.1");
        assertGrown("chokepoint_http_requests_total{route=\"other\",status=\"404\"}", 2);
        assertTrue(!server.get("/metrics").body().contains("nobody-has"));
    }

    @Test
    void keptAnswersAreCounted() {
        double before = figure("chokepoint_cache_hits_total");
        server.get("/id/beta.ttl");
        server.get("/id/beta.ttl");
        assertGrown("chokepoint_cache_hits_total", before + 1);
        assertTrue(figure("chokepoint_cache_bytes") > 0);
    }

    @Test
    void aQueryUnderWayIsCountedAndThenItsTimeLimit() {
        double before = figure("chokepoint_problems_total{word=\"time-limit\"}");
        CompletableFuture<Integer> asked =
                CompletableFuture.supplyAsync(() -> server.ask(LONG).statusCode());
        assertGrown("chokepoint_requests_running", 1);
        assertEquals(503, asked.join());
        assertGrown("chokepoint_problems_total{word=\"time-limit\"}", before + 1);
        assertEquals(0, figure("chokepoint_requests_waiting"));
    }

    @Test
    void whatIsServedAndHowLongIsTold() {
        assertEquals(
                Reply.json(server.get("/healthz"))
                        .get("triples")
                        .getAsNumber()
                        .value()
                        .intValue(),
                (int) figure("chokepoint_triples"));
        assertTrue(figure("chokepoint_heap_used_bytes") > 0);
        assertTrue(figure("chokepoint_heap_used_bytes") < figure("chokepoint_heap_max_bytes"));
        assertTrue(figure("chokepoint_uptime_seconds") > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "/, start",
        "/sparql, sparql",
        "/api/v1/queries/who.csv, queries",
        "/api/v1/queries, queries",
        "/id/acme, id",
        "/ontology.ttl, ontology",
        "/.well-known/void, .well-known",
        "/sparqling, other",
        "/api/v2/queries, other",
        "'', other",
        "*, other"
    })
    void aPathHasARoute(String path, String route) {
        assertEquals(route, RouteKind.of(path));
    }

    /** An answer can arrive before it is counted. */
    private static void assertGrown(String name, double expected) {
        long end = System.currentTimeMillis() + 30_000;
        while (figure(name) < expected) {
            assertTrue(System.currentTimeMillis() < end, name + " is " + figure(name) + ", not " + expected);
            Thread.onSpinWait();
        }
    }

    /** Zero for a series that has not begun. */
    private static double figure(String name) {
        OptionalDouble value = server.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst();
        return value.orElse(0);
    }
}
