package org.w3id.chokepoint.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes that a client asks for, such as those that an earlier download lacks.
 *
 * @param start the first byte, from 0
 * @param end the byte after the last
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range">RFC 9110, section 14.2</a>
 */
public record ByteRange(long start, long end) {
    private static final Pattern SINGLE = Pattern.compile("(?i)\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /**
     * Reads the header {@code Range}. Several ranges at once are not served, so the whole is sent then, as the standard
     * allows.
     *
     * @param size of the whole
     * @return empty if all is asked for; a range without bytes if there are none such
     */
    public static Optional<ByteRange> of(String header, long size) {
        Matcher single = SINGLE.matcher(header);
        if (!single.matches() || single.group(1).isEmpty() && single.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (single.group(1).isEmpty()) {
            return Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(single.group(2))), size));
        }
        long start = Long.parseLong(single.group(1));
        long end = single.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(single.group(2)) + 1);
        return start < size && end <= start ? Optional.empty() : Optional.of(new ByteRange(start, end));
    }

    public boolean isEmpty() {
        return start >= end;
    }

    public long length() {
        return end - start;
    }

    /** The value of the header {@code Content-Range}. */
    public String header(long size) {
        return isEmpty() ? "bytes */" + size : "bytes %d-%d/%d".formatted(start, end - 1, size);
    }
}
