import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Asks the same over some connections for some seconds, and prints how many answers came a second. */
class Load {
    private static final int WARM_UP = 15;
    private static final int SECONDS = 5;

    public static void main(String[] arguments) throws Exception {
        URI uri = URI.create(arguments[0]);
        LongAdder answers = new LongAdder();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Thread client = new Thread(() -> ask(uri, answers));
            client.setDaemon(true);
            client.start();
            clients.add(client);
        }
        Thread.sleep(WARM_UP * 1000L);
        long before = answers.sum();
        Thread.sleep(SECONDS * 1000L);
        long count = answers.sum() - before;
        if (clients.stream().anyMatch(client -> !client.isAlive())) {
            System.exit(1);
        }
        System.out.println(count / SECONDS);
    }

    private static void ask(URI uri, LongAdder answers) {
        byte[] request = ("GET " + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                out.write(request);
                readAnswer(in);
                answers.increment();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200 ")) {
            throw new IOException(status);
        }
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
