import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** One client, which waits for each answer before it asks again. */
final class Connection implements AutoCloseable {
    static final long REFUSED = -1;

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean over;

    Connection(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        over = false;
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** Nanoseconds, or that the server has too much to do. */
    long ask(byte[] request) throws IOException {
        if (over) {
            close();
            open();
        }
        long begin = System.nanoTime();
        socket.getOutputStream().write(request);
        String status = line();
        boolean answered = status.contains(" 200 ");
        if (!answered && !status.contains(" 503 ")) {
            throw new IOException(status);
        }
        readBody();
        return answered ? System.nanoTime() - begin : REFUSED;
    }

    private void readBody() throws IOException {
        long length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(line.substring(15).strip());
            }
            over |= line.equalsIgnoreCase("Connection: close");
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (long size = size(); size > 0; size = size()) {
            in.skipNBytes(size + 2);
        }
        line();
    }

    private long size() throws IOException {
        return Long.parseLong(line().strip(), 16);
    }

    private String line() throws IOException {
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

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
