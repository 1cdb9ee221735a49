package org.w3id.chokepoint.diagram.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written above and below a diagram.
 *
 * @param title of the question
 * @param subtitle what was asked for
 * @param asOf the day for which the diagram holds
 * @param release which state of the data is drawn
 * @param sources labels of those who state its edges, in alphabetical order
 */
public record Caption(
        String title, List<String> subtitle, Optional<String> asOf, String release, List<String> sources) {
    private static final int MAX_SOURCES = 12;

    public Caption {
        subtitle = List.copyOf(subtitle);
        sources = List.copyOf(sources);
    }

    /** The same with more lines below the title. */
    public Caption with(List<String> lines) {
        return new Caption(
                title, Stream.concat(subtitle.stream(), lines.stream()).toList(), asOf, release, sources);
    }

    /** The lines below the diagram. */
    public List<String> footer() {
        List<String> lines = new ArrayList<>();
        asOf.ifPresent(day -> lines.add("As of " + day));
        lines.add("Release " + release);
        if (!sources.isEmpty()) {
            int more = sources.size() - MAX_SOURCES;
            String named = String.join("; ", sources.subList(0, Math.min(sources.size(), MAX_SOURCES)));
            lines.add("Sources: " + named + (more > 0 ? "; and " + more + " more" : ""));
        }
        return lines;
    }
}
