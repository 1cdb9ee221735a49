package org.w3id.chokepoint.query.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A map of YAML in the header of a query file: the header itself, or one parameter in it.
 *
 * @param file for messages
 * @param entries by key, as YAML gives them
 */
record HeaderYaml(Path file, Map<?, ?> entries) {
    private static final String MARK = "#+";

    /**
     * @param text the whole query file, whose first lines begin with {@code #+}
     * @throws ChokepointException INVALID_QUERY if they are not a YAML map
     */
    static HeaderYaml read(Path file, String text) {
        String header = text.lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).replaceFirst("^ ", ""))
                .collect(Collectors.joining("\n"));
        try {
            Object value = parser().load(header);
            if (value instanceof Map<?, ?> map) {
                return new HeaderYaml(file, map);
            }
            throw invalid(
                    file, "does not begin with a header", "begin the file with '#+ title: …' and '#+ summary: …'");
        } catch (YAMLException e) {
            throw invalid(file, "header is not YAML: " + e.getMessage().strip(), "fix the #+ lines");
        }
    }

    /** Reads dates and fractions as they are written, for a default is a text that a caller could give. */
    private static Yaml parser() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        Resolver plain = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
                addImplicitResolver(Tag.INT, INT, "-+0123456789");
                addImplicitResolver(Tag.NULL, NULL, "~nN\0");
                addImplicitResolver(Tag.NULL, EMPTY, null);
            }
        };
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, plain);
    }

    /** @param owner what the keys belong to, for the message */
    void requireKnown(List<String> keys, String owner) {
        entries.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !keys.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw invalid(owner + " has the unknown key '" + key + "'", "use one of " + keys);
                });
    }

    String required(String key) {
        return text(key)
                .orElseThrow(() -> invalid("header lacks '" + key + "'", "add '" + key + ": …' to the #+ lines"));
    }

    /** The value of a key; empty if it is missing or blank. */
    Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key)).map(Object::toString).filter(value -> !value.isBlank());
    }

    /** The values of a key, which may be a list or a single one. */
    List<String> texts(String key) {
        Object value = entries.get(key);
        if (value instanceof List<?> list) {
            return list.stream().filter(Objects::nonNull).map(Object::toString).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** The whole number of a key; empty if it is missing. */
    OptionalLong number(String key) {
        Object value = entries.get(key);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value instanceof Integer || value instanceof Long) {
            return OptionalLong.of(((Number) value).longValue());
        }
        throw invalid("'" + key + "' is '" + value + "', no whole number", "write a number without quotes");
    }

    /** False if the key is missing. */
    boolean flag(String key) {
        Object value = entries.get(key);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw invalid("'" + key + "' is '" + value + "', neither true nor false", "write true without quotes");
    }

    /** The entries of {@code params}, one map for each parameter. */
    List<HeaderYaml> parameters() {
        Object value = entries.get("params");
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::parameter).toList();
        }
        throw invalid("params is not a list", "write each as '#+   - {name: …, type: …, description: …}'");
    }

    private HeaderYaml parameter(Object entry) {
        if (entry instanceof Map<?, ?> map) {
            return new HeaderYaml(file, map);
        }
        throw invalid("parameter '" + entry + "' is not a map", "write '- {name: …, type: …, description: …}'");
    }

    ChokepointException invalid(String what, String remedy) {
        return invalid(file, what, remedy);
    }

    static ChokepointException invalid(Path file, String what, String remedy) {
        return new ChokepointException(ErrorCode.INVALID_QUERY, file, what, remedy);
    }
}
