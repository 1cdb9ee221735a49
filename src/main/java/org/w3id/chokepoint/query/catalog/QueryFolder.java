package org.w3id.chokepoint.query.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The folders of canned queries, each for one use. */
public enum QueryFolder {
    ANSWERS("chart", "map", "timeline"),
    CHECKS,
    DESCRIPTIONS,
    DIAGRAMS("layered", "stress", "timeline"),
    EVIDENCE,
    EXPLANATIONS,
    PAGES("table", "folded", "sentences", "lead", "facts");

    private final List<String> layouts;

    QueryFolder(String... layouts) {
        this.layouts = List.of(layouts);
    }

    /** Below the workspace. */
    public String path() {
        return "queries/" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * What the header of a query of this folder may say of the layout of its answer; where every answer has one, the first is
     * the usual one.
     */
    public List<String> layouts() {
        return layouts;
    }

    /** A wrong one would else show only when somebody asks, and then in each page that has the query. */
    void requireLayout(Optional<String> layout, Path file) {
        layout.filter(word -> !layouts.contains(word)).ifPresent(word -> {
            throw HeaderYaml.invalid(
                    file,
                    "names the unknown layout '" + word + "'",
                    layouts.isEmpty() ? "drop it: these queries have none" : "use one of " + layouts);
        });
    }
}
