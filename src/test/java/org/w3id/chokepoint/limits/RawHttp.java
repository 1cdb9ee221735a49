package org.w3id.chokepoint.limits;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.w3id.chokepoint.limits.RawAnswer.End;

/**
 * HTTP as bytes on a socket, so that a test sees what a client library would hide: a body without length, a part, a
 * reset.
 */
record RawHttp(int port) {
    private static final int PATIENCE_MILLISECONDS = 60_000;

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        return socket;
    }

    RawAnswer get(String path, String... headerLines) {
        return exchange(request("GET", path, "", headerLines));
    }

    RawAnswer post(String path, String mediaType, String body, String... headerLines) {
        List<String> lines = new ArrayList<>(List.of(headerLines));
        lines.add("Content-Type: " + mediaType);
        return exchange(request("POST", path, body, lines.toArray(String[]::new)));
    }

    /** Asks a query in the form that fits its length. */
    RawAnswer ask(String query, String... headerLines) {
        String path = "/sparql?query=" + encoded(query);
        return path.length() < 4000
                ? get(path, headerLines)
                : post("/sparql", "application/sparql-query", query, headerLines);
    }

    static byte[] request(String method, String path, String body, String... headerLines) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        List.of(headerLines).forEach(line -> head.append(line).append("\r\n"));
        if (method.equals("POST")) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(bytes);
        return request.toByteArray();
    }

    /** Sends a request as it is and reads one answer. */
    RawAnswer exchange(byte[] request) {
        try (Socket socket = connect()) {
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // The server may refuse before all is sent; its answer is still there to read.
            }
            boolean head = new String(request, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
            return read(socket.getInputStream(), head);
        } catch (IOException e) {
            return new RawAnswer(0, List.of(e.toString()), new byte[0], End.BROKEN);
        }
    }

    /** Reads one answer; the connection may go on. */
    static RawAnswer read(InputStream stream, boolean withoutBody) throws IOException {
        InputStream in = new BufferedInputStream(stream);
        String first = line(in);
        if (!first.startsWith("HTTP/1.")) {
            return new RawAnswer(0, List.of(first), new byte[0], End.BROKEN);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        List<String> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        RawAnswer head = new RawAnswer(status, List.copyOf(headers), new byte[0], End.WHOLE);
        return withoutBody || status == 204 || status == 304 ? head : withBody(head, in);
    }

    private static RawAnswer withBody(RawAnswer head, InputStream in) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        End end;
        try {
            end = head.header("Transfer-Encoding").isPresent() ? chunks(in, body) : counted(head, in, body);
        } catch (IOException e) {
            end = End.BROKEN;
        }
        return new RawAnswer(head.status(), head.headers(), body.toByteArray(), end);
    }

    private static End counted(RawAnswer head, InputStream in, ByteArrayOutputStream body) throws IOException {
        if (head.header("Content-Length").isEmpty()) {
            in.transferTo(body);
            return End.UNKNOWN;
        }
        int length = Integer.parseInt(head.header("Content-Length").orElseThrow());
        body.write(in.readNBytes(length));
        return body.size() == length ? End.WHOLE : End.BROKEN;
    }

    private static End chunks(InputStream in, ByteArrayOutputStream body) throws IOException {
        for (String size = line(in); !size.isEmpty(); size = line(in)) {
            int length = Integer.parseInt(size.replaceFirst(";.*", ""), 16);
            body.write(in.readNBytes(length));
            line(in);
            if (length == 0) {
                return End.WHOLE;
            }
        }
        return End.BROKEN;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
