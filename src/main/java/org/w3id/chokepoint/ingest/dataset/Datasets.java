package org.w3id.chokepoint.ingest.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.map.Mapping;
import org.w3id.chokepoint.ingest.map.Terms;
import org.w3id.chokepoint.ingest.read.ItemReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads {@code import.yaml}, the settings of a dataset.
 *
 * @param folder of the dataset
 * @param names what the IRIs of the workspace begin with
 */
public record Datasets(Path folder, Namespaces names) {
    private static final String FOLDER = "data/imports";
    private static final String FILE = "import.yaml";

    /** The names of all datasets that the workspace can import. */
    public static SortedSet<String> names(Workspace workspace) {
        return new TreeSet<>(folders(workspace).keySet());
    }

    /**
     * @throws ChokepointException BAD_PARAMETER naming all datasets, if there is none of that name; INVALID_INPUT if its
     *     settings are broken
     */
    public static Dataset find(Workspace workspace, String name) {
        Path folder = folders(workspace).get(name);
        if (folder == null) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    name,
                    "is no dataset that can be imported",
                    names(workspace).isEmpty()
                            ? "write data/imports/" + name + "/" + FILE + " first"
                            : "use one of " + String.join(", ", names(workspace)));
        }
        return new Datasets(folder, workspace.names()).dataset();
    }

    /** A dataset has the name of its folder, unless its settings give another, since a source made by hand has that one. */
    private static Map<String, Path> folders(Workspace workspace) {
        Namespaces names = workspace.names();
        return workspace.files(FOLDER, FILE).stream()
                .map(Path::getParent)
                .collect(Collectors.toMap(
                        folder -> new Datasets(folder, names).name(), folder -> folder, Datasets::twoOfOneName));
    }

    private static Path twoOfOneName(Path one, Path other) {
        throw new ChokepointException(
                ErrorCode.DUPLICATE_NAME,
                other.resolve(FILE),
                "has the name of " + one.resolve(FILE),
                "give one of the two another name");
    }

    private String name() {
        return text(root(), "name").orElse(folder.getFileName().toString());
    }

    private Dataset dataset() {
        JsonNode root = root();
        requireKnown("", root, Set.of("name", "inputs", "uses", "translate"));
        return new Dataset(
                name(),
                folder,
                names,
                list(root.path("inputs")).map(this::input).toList(),
                texts(root.path("uses")),
                tables(root.path("translate")));
    }

    /** Read by SnakeYAML, since Jackson does not follow the anchors by which two inputs share their columns. */
    private JsonNode root() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object tree = new Yaml(new SafeConstructor(options)).load(Utf8.read(folder.resolve(FILE)));
            return new ObjectMapper().valueToTree(tree);
        } catch (IOException | YAMLException e) {
            throw broken("", FileTrouble.of(e), e);
        }
    }

    private Input input(JsonNode node) {
        String name = text(node, "name").orElseThrow(() -> broken("inputs", "an input has no name", null));
        requireKnown(name, node, Set.of("name", "match", "format", "columns", "mapping", "ignore", "key", "records"));
        if (texts(node.path("match")).isEmpty() || !node.has("mapping") && !node.has("key")) {
            throw broken(name, "has no names of files (match), or neither a mapping nor a key", null);
        }
        String format = text(node, "format").orElse("");
        return new Input(
                name,
                texts(node.path("match")),
                ItemReader.of(format).orElseThrow(() -> broken(name, "format '" + format + "' is none", null)),
                text(node, "records").orElse(""),
                text(node, "key"),
                text(node, "mapping").map(file -> Mapping.read(folder.resolve(file), new Terms(names))),
                new Columns(columns(node.path("columns")), Set.copyOf(texts(node.path("ignore")))));
    }

    /** {@code name: Header}, {@code name: [Header, Old header]} or an object with from, required and list. */
    private List<Column> columns(JsonNode node) {
        List<Column> columns = new ArrayList<>();
        node.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            requireKnown("column " + entry.getKey(), value, Set.of("from", "required", "list"));
            columns.add(
                    value.isObject()
                            ? new Column(
                                    entry.getKey(),
                                    texts(value.path("from")),
                                    value.path("required").asBoolean(),
                                    text(value, "list"))
                            : new Column(entry.getKey(), texts(value), false, Optional.empty()));
        });
        return columns;
    }

    private static Map<String, Map<String, String>> tables(JsonNode node) {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        node.properties().forEach(table -> {
            Map<String, String> rows = new LinkedHashMap<>();
            table.getValue()
                    .properties()
                    .forEach(row -> rows.put(row.getKey(), row.getValue().asText("")));
            tables.put(table.getKey(), rows);
        });
        return tables;
    }

    /** A misspelt setting would else be passed over, and the data be read without it. */
    private void requireKnown(String where, JsonNode node, Set<String> known) {
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw broken(
                            where,
                            "has the unknown setting '%s'; there are %s".formatted(key, new TreeSet<>(known)),
                            null);
                });
    }

    /** A header such as 2020 is a number to YAML. */
    private static List<String> texts(JsonNode node) {
        return node.isValueNode() && !node.isNull()
                ? List.of(node.asText())
                : list(node).map(JsonNode::asText).toList();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::asText);
    }

    private static Stream<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private ChokepointException broken(String where, String what, Exception cause) {
        return new ChokepointException(
                ErrorCode.INVALID_INPUT,
                folder.resolve(FILE) + (where.isEmpty() ? "" : " " + where),
                what,
                "compare with the import.yaml of another dataset",
                cause);
    }
}
