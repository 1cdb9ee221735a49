package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What Java's Flight Recorder is told of the server's work. */
@Isolated("records what the whole process does")
class FlightRecorderTest {
    private static final String LONG =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";

    @RegisterExtension
    static SmallServer server = SmallServer.limitedTo(Duration.ofMillis(300));

    @RegisterExtension
    static SmallServer drawing = SmallServer.with(ServedWorkspace::addDiagram);

    @TempDir
    private Path folder;

    private List<RecordedEvent> recorded(Runnable work) throws IOException {
        Path file = folder.resolve("recording.jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        assertTrue(Files.size(file) > 0);
        return RecordingFile.readAllEvents(file).stream()
                .filter(each -> each.getEventType().getName().startsWith("chokepoint."))
                .toList();
    }

    private static List<RecordedEvent> of(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(each -> each.getEventType().getName().equals("chokepoint." + name))
                .toList();
    }

    @Test
    void queryIsRecordedWithItsOutcome() throws Exception {
        List<RecordedEvent> events = recorded(() ->
                assertEquals(200, server.ask("SELECT * { ?s ?p 'recorded' }").statusCode()));
        assertTrue(of(events, "Query").stream()
                .anyMatch(each -> each.getString("name").equals("query")
                        && each.getString("outcome").equals("answered")
                        && each.getDuration().toNanos() > 0));
        assertEquals(List.of(), of(events, "TimeLimit"));
    }

    @Test
    void timeLimitIsRecorded() throws Exception {
        List<RecordedEvent> events =
                recorded(() -> assertEquals(503, server.ask(LONG).statusCode()));
        assertEquals("query", of(events, "TimeLimit").get(0).getString("name"));
        assertEquals("time-limit", of(events, "Query").get(0).getString("outcome"));
    }

    @Test
    void layoutIsRecorded() throws Exception {
        List<RecordedEvent> events = recorded(() -> assertEquals(
                200, drawing.get("/api/v1/diagrams/around.svg?entity=acme").statusCode()));
        assertTrue(of(events, "Layout").get(0).getInt("nodes") > 0);
    }
}
