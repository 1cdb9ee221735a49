package org.w3id.chokepoint.limits;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came back over a socket, byte for byte.
 *
 * @param status 0 if the server closed the connection without a word
 * @param headers the lines of the head, without the first
 * @param end how the client can tell that the body is over
 */
record RawAnswer(int status, List<String> headers, byte[] body, End end) {

    /** How a body ends. */
    enum End {
        /** All bytes that Content-Length promised, the last chunk, or a status that has no body. */
        WHOLE,
        /** Fewer bytes than promised, no last chunk, or a reset: the client knows that something is missing. */
        BROKEN,
        /** The connection was closed after a body of unknown length: the client cannot know. */
        UNKNOWN
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    /** A part of this answer without its request id and its tag, which may look like anything that is searched for. */
    String withoutIds(String part) {
        return Stream.of("X-Request-Id", "ETag")
                .flatMap(name -> header(name).stream())
                .reduce(part, (rest, id) -> rest.replace(id, ""));
    }

    /** Media type without parameters. */
    String type() {
        return header("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    /** The last part of the type of a problem; empty for any other answer. */
    String slug() {
        String text = text();
        int start = text.indexOf("/errors/");
        return type().equals("application/problem+json") && start >= 0
                ? text.substring(start + "/errors/".length(), text.indexOf('"', start))
                : "";
    }

    /** A part that the client takes for all. */
    boolean isSilentPart() {
        return status == 200 && end == End.UNKNOWN;
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + type() + " " + slug() + " " + end + " " + text.substring(0, Math.min(300, text.length()));
    }
}
