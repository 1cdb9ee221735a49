package org.w3id.chokepoint.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the {@code #+} lines at the top of a query file say about it, in YAML.
 *
 * @param title a few words
 * @param summary the question in plain words
 * @param description what the answer holds and how to read it
 * @param tags keywords
 * @param competencyQuestions the competency questions that it answers, such as CQ-21
 * @param severity how grave each row is, for a query that looks for faults
 * @param layout how the answer is drawn, for a query that is a diagram
 * @param parameters what the caller supplies, in the order written
 * @see <a href="https://github.com/CLARIAH/grlc#decorator-syntax">grlc, from which the form comes</a>
 */
record QueryHeader(
        String title,
        String summary,
        String description,
        List<String> tags,
        List<String> competencyQuestions,
        Optional<String> severity,
        Optional<String> layout,
        List<Parameter> parameters) {

    private static final String MARK = "#+";
    private static final Set<String> KEYS =
            Set.of("title", "summary", "description", "tags", "competency-questions", "params", "severity", "layout");

    /**
     * @param file for messages
     * @param text the whole query file
     * @throws ChokepointException INVALID_QUERY if the header is no YAML map, lacks title or summary, or has an unknown
     *     key
     */
    static QueryHeader read(Path file, String text) {
        Map<?, ?> entries = yaml(file, text);
        entries.keySet().stream()
                .filter(key -> !KEYS.contains(key.toString()))
                .findFirst()
                .ifPresent(key -> {
                    throw invalid(
                            file,
                            "header has the unknown key '" + key + "'",
                            "use one of " + KEYS.stream().sorted().toList());
                });
        return new QueryHeader(
                required(file, entries, "title"),
                required(file, entries, "summary"),
                text(entries, "description").orElse(""),
                texts(entries.get("tags")),
                texts(entries.get("competency-questions")),
                text(entries, "severity"),
                text(entries, "layout"),
                parameters(file, entries.get("params")));
    }

    private static Map<?, ?> yaml(Path file, String text) {
        String header = text.lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).replaceFirst("^ ", ""))
                .collect(Collectors.joining("\n"));
        try {
            Object value = new Yaml(new SafeConstructor(new LoaderOptions())).load(header);
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw invalid(
                    file, "does not begin with a header", "begin the file with '#+ title: …' and '#+ summary: …'");
        } catch (YAMLException e) {
            throw invalid(file, "header is no YAML: " + e.getMessage().strip(), "mend the #+ lines");
        }
    }

    private static List<Parameter> parameters(Path file, Object entries) {
        List<Parameter> parameters = new ArrayList<>();
        if (entries != null && !(entries instanceof List<?>)) {
            throw invalid(file, "params is no list", "write each as '#+   - {name: …, type: …, description: …}'");
        }
        for (Object entry : entries == null ? List.of() : (List<?>) entries) {
            if (!(entry instanceof Map<?, ?> map)) {
                throw invalid(
                        file, "parameter '" + entry + "' is no map", "write '- {name: …, type: …, description: …}'");
            }
            parameters.add(Parameter.of(file, map));
        }
        return List.copyOf(parameters);
    }

    static String required(Path file, Map<?, ?> entries, String key) {
        return text(entries, key)
                .orElseThrow(() -> invalid(file, "header lacks '" + key + "'", "add '" + key + ": …' to the #+ lines"));
    }

    static Optional<String> text(Map<?, ?> entries, String key) {
        return Optional.ofNullable(entries.get(key)).map(Object::toString).filter(value -> !value.isBlank());
    }

    static List<String> texts(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    static ChokepointException invalid(Path file, String what, String remedy) {
        return new ChokepointException(ErrorCode.INVALID_QUERY, file, what, remedy);
    }
}
