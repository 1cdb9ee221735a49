package org.w3id.chokepoint.ingest.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.ingest.read.Item;

/** Files that other records look things up in; held in memory, so they are meant to be small. */
public final class LookupTables {
    private final Map<String, Map<String, Map<String, String>>> tables = new HashMap<>();

    /** Keeps the cells of a record that are not empty; of two records with one key the first that has a cell gives it. */
    public void add(String table, String keyField, Item item) {
        String key = item.fields().path(keyField).asText().strip();
        Map<String, String> row =
                tables.computeIfAbsent(table, name -> new HashMap<>()).computeIfAbsent(key, name -> new HashMap<>());
        item.fields().properties().forEach(field -> {
            String text = field.getValue().asText("").strip();
            if (!text.isEmpty()) {
                row.putIfAbsent(field.getKey(), text);
            }
        });
    }

    Optional<String> cell(String table, String key, String column) {
        return Optional.ofNullable(
                tables.getOrDefault(table, Map.of()).getOrDefault(key, Map.of()).get(column));
    }
}
