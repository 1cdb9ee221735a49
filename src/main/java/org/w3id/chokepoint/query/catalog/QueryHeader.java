package org.w3id.chokepoint.query.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code #+} lines at the top of a query file say about it, in YAML.
 *
 * @param title a few words
 * @param summary the question in plain words
 * @param description what the answer holds and how to read it
 * @param empty why an answer can have no rows, for the reader of one
 * @param tags keywords
 * @param competencyQuestions the competency questions that it answers, such as CQ-21
 * @param severity how severe each row is, for a query that looks for faults
 * @param layout how the answer is drawn, for a query that is a diagram
 * @param heading the title of one answer, with a parameter's name in braces where its value stands
 * @param sentence the first row as a sentence, with the names of parameters and columns in braces where their values stand
 * @param sections the column by which a page divides the rows
 * @param folded the values of that column whose rows a page folds
 * @param parameters what the caller supplies, in the order written
 * @see <a href="https://github.com/CLARIAH/grlc#decorator-syntax">grlc, from which the form comes</a>
 */
record QueryHeader(
        String title,
        String summary,
        String description,
        Optional<String> empty,
        List<String> tags,
        List<String> competencyQuestions,
        Optional<String> severity,
        Optional<String> layout,
        Optional<Template> heading,
        Optional<Template> sentence,
        Optional<String> sections,
        List<String> folded,
        List<Parameter> parameters) {

    /** The key under which the question stands whose rows begin the pattern; see {@link RowsOfQuestion}. */
    static final String ROWS = "rows";

    private static final List<String> KEYS = List.of(
            "competency-questions",
            "description",
            "empty",
            "folded",
            "heading",
            "layout",
            "params",
            ROWS,
            "sections",
            "sentence",
            "severity",
            "summary",
            "tags",
            "title");

    /**
     * @param file for messages
     * @param text the whole query file
     * @throws org.w3id.chokepoint.error.ChokepointException INVALID_QUERY if the header is not YAML map, lacks title or summary, or has an unknown
     *     key
     */
    static QueryHeader read(Path file, String text) {
        HeaderYaml yaml = HeaderYaml.read(file, text);
        yaml.requireKnown(KEYS, "header");
        return new QueryHeader(
                yaml.required("title"),
                yaml.required("summary"),
                yaml.text("description").orElse(""),
                yaml.text("empty"),
                yaml.texts("tags"),
                yaml.texts("competency-questions"),
                yaml.text("severity"),
                yaml.text("layout"),
                yaml.text("heading").map(Template::new),
                yaml.text("sentence").map(Template::new),
                yaml.text("sections"),
                yaml.texts("folded"),
                yaml.parameters().stream().map(Parameter::of).toList());
    }
}
