package org.w3id.chokepoint.format;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The media types that a client can read, from its Accept header.
 *
 * <p>The most specific range decides, so that {@code q=0} can refuse one type among many. Jetty's QuotedQualityCSV drops
 * such a range, and Jena's AcceptList takes a type that it refuses.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110, section 12.5.1</a>
 */
public record Accept(List<Range> ranges) {

    private static final List<String> ERROR_TYPES =
            List.of("application/problem+json", "application/json", "text/html");

    /**
     * A media type, or several by wildcard, and how much it is wanted.
     *
     * @param type such as {@code text/turtle}, {@code text/*} or {@code *}{@code /*}
     * @param quality from 0, not wanted, to 1
     */
    public record Range(String type, double quality) {

        private static Range of(String text) {
            String[] parts = text.split(";");
            double quality = Stream.of(parts)
                    .skip(1)
                    .map(part -> part.strip().toLowerCase(Locale.ROOT))
                    .filter(part -> part.matches("q=[01](\\.\\d{0,3})?"))
                    .mapToDouble(part -> Double.parseDouble(part.substring(2)))
                    .findFirst()
                    .orElse(1);
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }

        private boolean covers(String mediaType) {
            return type.equals("*/*")
                    || type.equals(mediaType)
                    || type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
        }

        private int specificity() {
            return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
        }
    }

    public Accept {
        ranges = List.copyOf(ranges);
    }

    /** Reads the header; a client that sends none takes anything. */
    public static Accept of(String header) {
        String text = header.isBlank() ? "*/*" : header;
        return new Accept(Stream.of(text.split(","))
                .filter(part -> !part.isBlank() && !part.strip().startsWith(";"))
                .map(Range::of)
                .toList());
    }

    /** The media type that the client wants most; the earlier offer if it wants two alike; empty if it wants none. */
    public Optional<String> best(List<String> offered) {
        return offered.stream()
                .filter(type -> quality(type) > 0)
                .reduce((first, second) -> quality(second) > quality(first) ? second : first);
    }

    /** Whether a person is to read the answer: only browsers want HTML more than JSON. */
    public boolean isBrowser() {
        return best(ERROR_TYPES).filter("text/html"::equals).isPresent();
    }

    /** The most specific range decides, so {@code text/csv;q=0, *}{@code /*} takes all but CSV. */
    private double quality(String mediaType) {
        return ranges.stream()
                .filter(range -> range.covers(mediaType))
                .max(Comparator.comparingInt(Range::specificity))
                .map(Range::quality)
                .orElse(0.0);
    }
}
