package org.w3id.chokepoint.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Virtuoso server of its own, with an empty database in a folder.
 *
 * @param sqlPort where it is told what to load
 * @param httpPort where it is asked
 */
record VirtuosoProcess(Process process, int sqlPort, int httpPort) {
    private static final Path SETTINGS = Path.of("src/test/resources/engines/virtuoso.ini");
    private static final long START_SECONDS = 60;

    /** What one question may take: many times what any needs that is asked. */
    static final int LIMIT_SECONDS = 60;

    /** @param readable the folder that the bulk loader may read from */
    static VirtuosoProcess start(Path folder, Path readable) {
        try {
            int sqlPort = freePort();
            int httpPort = freePort();
            String settings = Files.readString(SETTINGS)
                    .replace("@SQL_PORT@", String.valueOf(sqlPort))
                    .replace("@HTTP_PORT@", String.valueOf(httpPort))
                    .replace("@DUMP@", readable.toString())
                    .replace("@LIMIT@", String.valueOf(LIMIT_SECONDS));
            Files.writeString(folder.resolve("virtuoso.ini"), settings);
            Process process = new ProcessBuilder("virtuoso-t", "+foreground", "+configfile", "virtuoso.ini")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.log").toFile())
                    .start();
            return new VirtuosoProcess(process, sqlPort, httpPort).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private VirtuosoProcess ready() {
        for (long tried = 0; tried < START_SECONDS * 10; tried++) {
            if (listens()) {
                return this;
            }
            pause();
        }
        stop();
        throw new IllegalStateException("Virtuoso did not start within " + START_SECONDS + " s");
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sqlPort)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements of SQL, and gives what is printed. */
    String run(String sql) {
        List<String> command =
                List.of("isql-vt", "127.0.0.1:" + sqlPort, "dba", "dba", "errors=stdout", "verbose=off", "exec=" + sql);
        try {
            Process client =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        process.destroyForcibly();
    }
}
