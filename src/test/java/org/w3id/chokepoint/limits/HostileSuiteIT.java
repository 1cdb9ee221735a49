package org.w3id.chokepoint.limits;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that mean harm, sent to the built jar: each gets its right answer, whole, and leaves no trace. */
@Tag("built")
class HostileSuiteIT {
    private static final int AT_ONCE = 3;
    private static final String NAMES_OF_GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { } } ORDER BY ?g";

    private static BuiltServer server;
    private static String before;
    private static String after;
    private static String log;
    private static Map<String, RawAnswer> answers;

    @BeforeAll
    static void sendAll() throws Exception {
        server = BuiltServer.start("--timeout", "5");
        before = Fingerprint.of(server.http());
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            Map<String, Future<RawAnswer>> pending = cases().collect(Collectors.toMap(
                    HostileCase::name,
                    each -> clients.submit(() -> server.http().exchange(each.request()))));
            answers = pending.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> result(entry.getValue())));
        }
        after = Fingerprint.of(server.http());
        log = server.said();
    }

    private static RawAnswer result(Future<RawAnswer> pending) {
        try {
            return pending.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<HostileCase> cases() {
        return HostileCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answerIsRight(HostileCase hostile) {
        RawAnswer answer = answers.get(hostile.name());
        String head = String.join("\n", answer.headers());
        assertAll(
                hostile.name() + ": " + answer,
                () -> assertTrue(hostile.status().contains(answer.status()), "status " + answer.status()),
                () -> assertEquals(hostile.problem(), hostile.problem().isEmpty() ? "" : answer.slug()),
                () -> assertTrue(hostile.body().matcher(answer.text()).find(), () -> "body " + answer.text()),
                () -> assertFalse(hostile.absent()
                        .filter(pattern -> pattern.matcher(answer.withoutIds(answer.text()))
                                        .find()
                                || pattern.matcher(answer.withoutIds(head)).find())
                        .isPresent()),
                () -> assertTrue(hostile.header().matcher(head).find(), head));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noAnswerIsAPart(HostileCase hostile) {
        assertEquals(RawAnswer.End.WHOLE, answers.get(hostile.name()).end());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRefusalIsAProblem(HostileCase hostile) {
        RawAnswer answer = answers.get(hostile.name());
        assertTrue(
                answer.status() < 400
                        || List.of("application/problem+json", "text/html").contains(answer.type()),
                answer::toString);
    }

    @Test
    void theDatasetIsTheSameAfterAll() {
        assertEquals(before, after);
    }

    @Test
    void noNameOfACaseIsAGraph() {
        assertFalse(
                server.http().ask(NAMES_OF_GRAPHS, "Accept: text/csv").text().contains("hostile"));
    }

    @Test
    void nothingFailedInside() {
        assertFalse(log.contains("Exception"), log);
    }
}
