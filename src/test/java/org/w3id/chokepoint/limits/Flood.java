package org.w3id.chokepoint.limits;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What many clients do at once that a server must outlive. */
enum Flood {
    PATTERNS(48, "ASK { FILTER(REGEX('" + "a".repeat(60) + "!', '^(.*a){20}b')) }"),
    PRODUCTS(48, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
    VALUES(
            48,
            "SELECT (COUNT(*) AS ?n) { " + values("a") + values("b") + values("c") + values("d") + values("e")
                    + values("f") + values("g") + values("h") + "}"),
    SORTS(48, "SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f } ORDER BY SHA512(CONCAT(STR(?a), STR(?d)))"),
    CONSTRUCTS(48, "CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
    DESCRIBES(48, "DESCRIBE * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
    DOUBLING(
            48,
            "SELECT (STRLEN(?z) AS ?n) { ?a ?b ?c BIND(CONCAT(STR(?a), STR(?c), '0123456789') AS ?t0) " + doubled(26)
                    + "BIND(?t26 AS ?z) }"),
    GROUPS(48, "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?t) { ?a ?b ?c . ?d ?e ?f }"),
    UUIDS(48, "CONSTRUCT { ?u ?b ?v } { ?a ?b ?c . ?d ?e ?f BIND(UUID() AS ?u) BIND(STRUUID() AS ?v) }"),
    GRAPH_NAMES(16, "ASK " + "FROM NAMED <urn:flood:graph> ".repeat(2000) + "{ GRAPH ?g { ?s ?p ?o } }"),
    DIAGRAMS(8, "") {
        @Override
        void once(RawHttp http, AtomicBoolean over) {
            http.get("/api/v1/diagrams/neighbourhood.svg?entity=huawei&depth=3");
        }
    },
    SLOW_READERS(64, "SELECT * { ?s ?p ?o } LIMIT 40000") {
        @Override
        void once(RawHttp http, AtomicBoolean over) throws IOException {
            try (Socket socket = http.connect()) {
                socket.setReceiveBufferSize(1024);
                socket.getOutputStream().write(RawHttp.request("GET", "/sparql?query=" + RawHttp.encoded(query), ""));
                holdUntil(over);
            }
        }
    },
    SLOW_BODIES(128, "") {
        @Override
        void once(RawHttp http, AtomicBoolean over) throws IOException {
            try (Socket socket = http.connect()) {
                socket.getOutputStream().write(head("Content-Length: 100000"));
                while (!over.get()) {
                    socket.getOutputStream().write('a');
                    sleep(500);
                }
            }
        }
    },
    ABORTED(48, PRODUCTS.query) {
        @Override
        void once(RawHttp http, AtomicBoolean over) throws IOException {
            try (Socket socket = http.connect()) {
                socket.getOutputStream().write(RawHttp.request("GET", "/sparql?query=" + RawHttp.encoded(query), ""));
                sleep(20);
            }
        }
    },
    ABORTED_DOWNLOADS(32, SLOW_READERS.query) {
        @Override
        void once(RawHttp http, AtomicBoolean over) throws IOException {
            try (Socket socket = http.connect()) {
                socket.getOutputStream().write(RawHttp.request("GET", "/sparql?query=" + RawHttp.encoded(query), ""));
                InputStream in = socket.getInputStream();
                in.readNBytes(10_000);
            }
        }
    };

    final String query;
    private final int clients;

    Flood(int clients, String query) {
        this.clients = clients;
        this.query = query;
    }

    /** @param arguments name of a flood, port of the server, seconds */
    public static void main(String... arguments) throws InterruptedException {
        valueOf(arguments[0]).pour(new RawHttp(Integer.parseInt(arguments[1])), Integer.parseInt(arguments[2]));
    }

    private static String values(String variable) {
        return "VALUES ?" + variable + " { 0 1 2 3 4 5 6 7 8 9 } ";
    }

    private static String doubled(int times) {
        StringBuilder binds = new StringBuilder();
        for (int turn = 1; turn <= times; turn++) {
            binds.append("BIND(CONCAT(?t%1$d, ?t%1$d) AS ?t%2$d) ".formatted(turn - 1, turn));
        }
        return binds.toString();
    }

    /** What each client does again and again. */
    void once(RawHttp http, AtomicBoolean over) throws IOException {
        http.ask(query);
    }

    /** Does it for some time; afterwards all clients have gone. */
    void pour(RawHttp http, int seconds) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                crowd.execute(() -> repeat(http, over));
            }
            TimeUnit.SECONDS.sleep(seconds);
            over.set(true);
            crowd.shutdownNow();
        }
    }

    private void repeat(RawHttp http, AtomicBoolean over) {
        while (!over.get()) {
            try {
                once(http, over);
            } catch (IOException e) {
                // The server ended the connection, as it may.
                sleep(50);
            }
        }
    }

    private static byte[] head(String length) {
        return ("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n" + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void holdUntil(AtomicBoolean over) {
        while (!over.get()) {
            sleep(100);
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
