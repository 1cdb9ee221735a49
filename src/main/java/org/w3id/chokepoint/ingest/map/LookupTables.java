package org.w3id.chokepoint.ingest.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.ingest.read.Item;

/** Files that other records look things up in; held in memory, so they are meant to be small. */
public final class LookupTables {
    private final Map<String, Map<String, Item>> tables = new HashMap<>();

    /** Keeps a record; of two with one key the first stays. */
    public void add(String table, String keyField, Item item) {
        JsonNode key = item.fields().path(keyField);
        tables.computeIfAbsent(table, name -> new HashMap<>())
                .putIfAbsent(key.asText().strip(), item);
    }

    Optional<String> cell(String table, String key, String column) {
        return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(key))
                .map(item -> item.fields().path(column).asText("").strip())
                .filter(text -> !text.isEmpty());
    }
}
