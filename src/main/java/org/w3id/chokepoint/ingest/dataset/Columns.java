package org.w3id.chokepoint.ingest.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.chokepoint.ingest.read.Item;

/**
 * The alias table of an input: which field of a file is which of the mapping, in every edition.
 *
 * @param columns what the mapping uses; empty takes every field under its own name
 * @param ignored fields that are known and not used; one that ends in {@code *} stands for all that begin so
 */
public record Columns(List<Column> columns, Set<String> ignored) {

    /** The fields of a header that no edition known so far has. */
    public List<String> unknown(Collection<String> header) {
        return columns.isEmpty()
                ? List.of()
                : header.stream()
                        .filter(name -> ignored.stream().noneMatch(each -> isNamed(each, name)))
                        .filter(name -> columns.stream()
                                .noneMatch(column -> column.from().contains(name)))
                        .toList();
    }

    private static boolean isNamed(String ignored, String name) {
        return ignored.endsWith("*")
                ? name.startsWith(ignored.substring(0, ignored.length() - 1))
                : ignored.equals(name);
    }

    /** The columns that a header lacks, under whatever name. */
    public List<Column> missing(Collection<String> header) {
        return columns.stream()
                .filter(column -> column.from().stream().noneMatch(header::contains))
                .toList();
    }

    /** The record under the names of the mapping. */
    public Item rename(Item item) {
        if (columns.isEmpty()) {
            return item;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        columns.forEach(column -> value(item, column)
                .ifPresent(value -> fields.set(
                        column.name(),
                        column.separator().map(each -> split(value, each)).orElse(value))));
        return new Item(item.file(), item.row(), item.line(), fields);
    }

    /** The required fields that a renamed record lacks. */
    public List<String> empty(Item item) {
        return columns.stream()
                .filter(Column::isRequired)
                .map(Column::name)
                .filter(name -> isEmpty(item.fields().path(name)))
                .toList();
    }

    private static Optional<JsonNode> value(Item item, Column column) {
        return column.from().stream()
                .flatMap(name -> Stream.ofNullable(item.fields().get(name)))
                .filter(value -> !isEmpty(value))
                .findFirst();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isContainerNode() ? value.isEmpty() : value.asText("").isBlank();
    }

    /** A list of objects, so that the place in the list is kept: countries belong to organizations by their place. */
    private static JsonNode split(JsonNode value, String separator) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Pattern.compile(separator, Pattern.LITERAL)
                .splitAsStream(value.asText())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> list.addObject().put("value", part));
        return list;
    }
}
