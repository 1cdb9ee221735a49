package org.w3id.chokepoint.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A client that means well: it asks small questions ten times a second, whatever others do. */
final class GoodClient implements AutoCloseable {
    private static final int MILLISECONDS = 100;
    private static final int PATIENCE = 300;
    private static final List<String> PATHS = List.of(
            "/api/v1/queries/who-is-listed.csv?limit=5",
            "/sparql?query=" + RawHttp.encoded("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s a ?t } }"),
            "/id/huawei.ttl",
            "/healthz");

    private static final int HEALTH = PATHS.size() - 1;

    private final RawHttp http;
    private final List<String> right = new ArrayList<>();
    private int count;
    private int refused;
    private final List<String> wrong = new ArrayList<>();
    private final List<Long> milliseconds = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread = Thread.ofPlatform().unstarted(this::ask);

    private GoodClient(RawHttp http) {
        this.http = http;
        PATHS.forEach(path -> right.add(inQuietTimes(path)));
    }

    /** A server that has just been flooded may still refuse. */
    private String inQuietTimes(String path) {
        RawAnswer answer = ask(path);
        for (int turn = 0; turn < PATIENCE && answer.status() != 200; turn++) {
            pause(System.nanoTime());
            answer = ask(path);
        }
        return answer.text();
    }

    private RawAnswer ask(String path) {
        return http.get(path, "Accept: text/csv, */*;q=0.5");
    }

    /** Learns the right answers while nobody disturbs, and begins to ask. */
    static GoodClient start(RawHttp http) {
        GoodClient client = new GoodClient(http);
        client.thread.start();
        return client;
    }

    /** Asks until a server is as fast as it gets. */
    static void warm(RawHttp http) throws InterruptedException {
        GoodClient client = start(http);
        try (client) {
            TimeUnit.SECONDS.sleep(20);
        }
    }

    private void ask() {
        for (int turn = 0; !over.get(); turn++) {
            int which = turn % PATHS.size();
            long begin = System.nanoTime();
            RawAnswer answer = ask(PATHS.get(which));
            if (which != HEALTH) {
                milliseconds.add((System.nanoTime() - begin) / 1_000_000);
            }
            if (answer.status() == 200 && answer.text().equals(right.get(which))) {
                count++;
            } else if (answer.status() == 503 && !answer.slug().isEmpty()) {
                refused++;
            } else {
                wrong.add(PATHS.get(which) + ": " + answer);
            }
            pause(begin);
        }
    }

    private static void pause(long begin) {
        try {
            Thread.sleep(Math.max(1, MILLISECONDS - (System.nanoTime() - begin) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many answers were as they are in quiet times. */
    int rightAnswers() {
        return count;
    }

    /** How many questions were not answered but refused. */
    int refusals() {
        return refused;
    }

    /** The answers that were neither right nor an honest refusal. */
    List<String> wrongAnswers() {
        return List.copyOf(wrong);
    }

    /** How long each answer took, the shortest first; whether the server is well does not count. */
    List<Long> sortedMilliseconds() {
        return milliseconds.stream().sorted().toList();
    }

    @Override
    public void close() {
        over.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
