package org.w3id.chokepoint.server.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.w3id.chokepoint.server.http.FileRegion;

/**
 * All that a service answered, ready to be sent as often as it is asked for.
 *
 * @param headers those that the service set; content type and length are not among them
 * @param body written to no more; not an array, since a copy of a large one would double it
 * @param file what is sent in place of the body, read when it is sent
 */
public record WholeAnswer(
        int status,
        Optional<String> contentType,
        List<Header> headers,
        UnsynchronizedByteArrayOutputStream body,
        Optional<FileRegion> file) {
    /** Roughly what the record itself takes in memory. */
    private static final int FIELDS = 256;

    /** @param added whether it stands beside others of its name */
    public record Header(String name, String value, boolean added) {

        private void set(HttpServletResponse response) {
            if (added) {
                response.addHeader(name, value);
            } else {
                response.setHeader(name, value);
            }
        }
    }

    /** With a body in memory. */
    public WholeAnswer(
            int status, Optional<String> contentType, List<Header> headers, UnsynchronizedByteArrayOutputStream body) {
        this(status, contentType, headers, body, Optional.empty());
    }

    /** The same with a smaller body, for a client that can read it so. */
    public WholeAnswer compressed() throws IOException {
        UnsynchronizedByteArrayOutputStream small =
                UnsynchronizedByteArrayOutputStream.builder().get();
        try (OutputStream gzip = new GZIPOutputStream(small)) {
            body.writeTo(gzip);
        }
        Header encoding = new Header("Content-Encoding", "gzip", false);
        return new WholeAnswer(
                status,
                contentType,
                Stream.concat(headers.stream(), Stream.of(encoding)).toList(),
                small,
                file);
    }

    /** The same in no more memory than it needs. */
    WholeAnswer trimmed() {
        try {
            UnsynchronizedByteArrayOutputStream exact = UnsynchronizedByteArrayOutputStream.builder()
                    .setBufferSize(body.size())
                    .get();
            body.writeTo(exact);
            return new WholeAnswer(status, contentType, headers, exact, file);
        } catch (IOException e) {
            throw new AssertionError("memory can be written", e);
        }
    }

    public String mediaType() {
        return contentType.orElse("").split(";", 2)[0];
    }

    /** Roughly what it takes in memory. */
    int size() {
        return FIELDS
                + headers.stream()
                        .mapToInt(header ->
                                header.name().length() + header.value().length())
                        .sum()
                + body.size();
    }

    /** Whether it holds for whoever asks the same: a success that its service did not forbid to keep. */
    boolean mayBeKept() {
        return status == HttpServletResponse.SC_OK
                && file.isEmpty()
                && headers.stream()
                        .noneMatch(header -> header.name().equalsIgnoreCase("Cache-Control")
                                && header.value().contains("no-store"));
    }

    public void sendTo(HttpServletResponse response, boolean withBody) throws IOException {
        response.setStatus(status);
        contentType.ifPresent(response::setContentType);
        headers.forEach(header -> header.set(response));
        if (status >= HttpServletResponse.SC_OK
                && status != HttpServletResponse.SC_NO_CONTENT
                && status != HttpServletResponse.SC_NOT_MODIFIED) {
            response.setContentLengthLong(file.map(FileRegion::length).orElse((long) body.size()));
        }
        if (withBody && file.isPresent()) {
            file.get().write(response.getOutputStream());
        } else if (withBody) {
            body.writeTo(response.getOutputStream());
        }
    }
}
