package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.chokepoint.server.Reply.header;
import static org.w3id.chokepoint.server.SmallServer.encoded;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;

/**
 * Faults that users of the shipped graph met once, each with the right value, as far as no other test holds it.
 *
 * <p>Faults of hostile requests are cases of {@code HostileSuiteIT}; those of floods, of {@code FaultSuiteIT}; those of
 * written files, of {@code CommandLineFaultsIT}; wrong rows, of the golden answers.
 */
class KnownFaultsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String QUERIES = "/api/v1/queries/";

    private static ChokepointServer server;

    @BeforeAll
    static void start() {
        server = ChokepointServer.start(Release.open(Workspace.of(Path.of("."))), ServerOptions.DEFAULT.withPort(0));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static HttpResponse<String> get(String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(server.baseUri().resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    private static String columns(String path) {
        return get(path).body().lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv"})
    void fileHasMoreThanTheHundredRowsOfAPage(String extension) {
        HttpResponse<String> response = get(QUERIES + "not-facts." + extension);
        long rows = response.body().lines().count() - 1;
        assertTrue(rows > 100, () -> rows + " rows");
        assertEquals(header(response, "X-Total-Count"), String.valueOf(rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts", "events", "who-is-listed", "lineage"})
    void columnsDoNotDependOnTheRows(String query) {
        assertEquals(columns(QUERIES + query + ".csv"), columns(QUERIES + query + ".csv?limit=1"));
    }

    @Test
    void columnOfModelsIsNotCalledChip() {
        assertFalse(List.of(columns(QUERIES + "caught-later.csv").split(",")).contains("chip"));
    }

    @Test
    void graphOfWhatFollowsIsNamedInWords() {
        assertFalse(get(QUERIES + "lineage.csv").body().contains(",inferred"));
        assertFalse(get(QUERIES + "lineage.csv").body().contains(",graph:inferred"));
    }

    @Test
    void periodThatEndsBeforeItBeginsIsRefused() {
        HttpResponse<String> response = get(QUERIES + "what-changed.csv?from=2025-06-01&until=2025-05-01");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("until"), response::body);
    }

    @ParameterizedTest
    @CsvSource({
        "mentions, entity, Hauwei, Huawei",
        "who-is-listed, list, Entity Lst, Entity List",
        "mentions, entity, Semiconductor Manufacturing Internatonal, Semiconductor Manufacturing International"
    })
    void spellingErrorIsToldTheNearestName(String query, String parameter, String value, String right) {
        HttpResponse<String> response = get(QUERIES + query + ".csv?" + parameter + "=" + encoded(value));
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("perhaps "), response::body);
        assertTrue(response.body().contains(right), response::body);
    }

    @Test
    void errorInADateNamesTheForm() {
        HttpResponse<String> response = get(QUERIES + "who-is-listed.csv?asOf=01%2F12%2F2023");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("year-month-day, such as 2024-05-08"), response::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who-is-listed?unknown=csv", "who-is-listed.csv?depth=9", "who-is-listed.csv?limit=-1"})
    void whatIsNotUnderstoodIsRefused(String path) {
        assertEquals(400, get(QUERIES + path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=text/csv", "format=csv", "output=csv"})
    void formatIsUnderstoodHoweverItIsAskedFor(String parameter) {
        assertEquals("text/csv", Reply.type(get(QUERIES + "who-is-listed?" + parameter)));
    }

    @Test
    void eachListingIsOneRow() {
        List<String> rows = get(QUERIES + "who-is-listed.csv").body().lines().toList();
        long distinct = rows.stream()
                .map(row -> row.replaceFirst("(^[^,]*,).*?,(https[^,]*,)", "$1$2"))
                .distinct()
                .count();
        assertEquals(rows.size(), distinct);
    }
}
