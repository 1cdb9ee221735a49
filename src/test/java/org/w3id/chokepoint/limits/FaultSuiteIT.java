package org.w3id.chokepoint.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Floods and clients that leave: those who mean well get their right answers all the same. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("built")
class FaultSuiteIT {
    private static final String LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static final String LARGE = "/sparql?query=" + RawHttp.encoded(Flood.SLOW_READERS.query);
    private static final int FLOOD_SECONDS = 2;

    private static BuiltServer server;
    private static String before;

    @BeforeAll
    static void start() {
        server = BuiltServer.start("--timeout", "3");
        before = Fingerprint.of(server.http());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Flood.class,
            names = {"PATTERNS", "PRODUCTS", "SLOW_READERS", "SLOW_BODIES", "ABORTED"})
    @Order(1)
    void goodQuestionsGetRightAnswersInAFlood(Flood flood) throws Exception {
        GoodClient good = GoodClient.start(server.http());
        try (good) {
            flood.pour(server.http(), FLOOD_SECONDS);
        }
        assertEquals(List.of(), good.wrongAnswers());
        assertTrue(good.rightAnswers() > 0);
    }

    @Test
    @Order(2)
    void eightLargeDiagramsAtOnceDoNotAllFail() throws Exception {
        try (BuiltServer other = BuiltServer.start();
                ExecutorService clients = Executors.newFixedThreadPool(8)) {
            Callable<Integer> draw = () -> other.http()
                    .get("/api/v1/diagrams/neighbourhood.csv?entity=huawei&depth=2")
                    .status();
            List<Future<Integer>> drawn = clients.invokeAll(Collections.nCopies(8, draw));
            assertTrue(drawn.stream().anyMatch(each -> each.resultNow() == 200));
        }
    }

    @Test
    @Order(2)
    void largeAnswerIsMoreThanASocketHolds() {
        RawAnswer answer = server.http().get(LARGE);
        assertEquals("200 WHOLE", answer.status() + " " + answer.end());
        assertTrue(answer.body().length > 5_000_000);
    }

    @Test
    @Order(3)
    void whoIsTurnedAwayIsToldWhenToComeAgain() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < 100; client++) {
                crowd.execute(() -> {
                    RawAnswer answer = server.http().ask(LONG);
                    if (answer.slug().equals("busy")
                            && answer.header("Retry-After").isPresent()) {
                        told.countDown();
                    }
                });
            }
            assertTrue(told.await(1, TimeUnit.MINUTES));
            // Nothing is asked of the others, who would wait for their turns.
            crowd.shutdownNow();
        }
    }

    @Test
    @Order(4)
    void theDatasetIsTheSameAfterAll() {
        assertEquals(before, Fingerprint.of(server.http()));
    }

    @Test
    @Order(4)
    void nothingFailedInside() {
        assertFalse(server.said().contains("Exception"), server::said);
    }

    @Test
    @Order(5)
    void killedServerLeavesAPartThatIsSeenToBeOne() throws Exception {
        try (BuiltServer other = BuiltServer.start();
                Socket socket = other.http().connect()) {
            socket.getOutputStream().write(RawHttp.request("GET", LARGE, "", "Connection: close"));
            socket.getInputStream().read();
            other.process().destroyForcibly().waitFor();
            byte[] rest = ("H").getBytes(StandardCharsets.ISO_8859_1);
            RawAnswer answer = RawHttp.read(
                    new SequenceInputStream(new ByteArrayInputStream(rest), socket.getInputStream()), false);
            assertNotEquals(RawAnswer.End.UNKNOWN, answer.end());
        } catch (SocketException e) {
            assertTrue(e.getMessage().contains("reset"), e.getMessage());
        }
    }

    @Test
    @Order(5)
    void terminatedServerRefusesWhatItCannotFinish() throws Exception {
        try (BuiltServer other = BuiltServer.start("--timeout", "60");
                ExecutorService client = Executors.newSingleThreadExecutor()) {
            Future<RawAnswer> answer = client.submit(() -> other.http().ask(LONG));
            TimeUnit.SECONDS.sleep(2);
            int status = other.terminate();
            assertEquals(
                    "503 busy 143", answer.get().status() + " " + answer.get().slug() + " " + status);
            assertFalse(other.said().contains("\tat "), other::said);
        }
    }
}
