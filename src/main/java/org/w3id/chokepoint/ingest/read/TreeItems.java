package org.w3id.chokepoint.ingest.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * JSON, one JSON value on each line, YAML or TOML.
 *
 * @param format the syntax
 */
record TreeItems(TreeFormat format) implements ItemFormat {
    private static final String ENTRIES = "*";
    private static final String LINES = "lines";

    @Override
    public void read(InputFile file, String records, ItemConsumer consumer) throws IOException {
        if (records.equals(LINES)) {
            lines(file, consumer);
        } else {
            try (InputStream text = file.open();
                    JsonParser parser = format.parser(text)) {
                new Walk(file, parser, consumer).at(records);
            }
        }
    }

    /** Each line is a value of its own, so that a broken one costs only itself. */
    private void lines(InputFile file, ItemConsumer consumer) throws IOException {
        try (BufferedReader lines = new BufferedReader(file.text())) {
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank()) {
                    line(file, line, number, consumer);
                }
            }
        }
    }

    private void line(InputFile file, String line, long number, ItemConsumer consumer) throws IOException {
        try (JsonParser parser = format.parser(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))) {
            JsonNode value = parser.readValueAsTree();
            consumer.accept(new Item(file.name(), number, number, asObject(value)));
        } catch (JsonProcessingException e) {
            consumer.broken(file.name() + ":" + number, "is no JSON: " + e.getOriginalMessage());
        }
    }

    private static ObjectNode asObject(JsonNode value) {
        return value instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode().set("value", value);
    }

    /** Goes through one tree, building only one record of it at a time. */
    private static final class Walk {
        private final InputFile file;
        private final JsonParser parser;
        private final ItemConsumer consumer;
        private long row;

        private Walk(InputFile file, JsonParser parser, ItemConsumer consumer) {
            this.file = file;
            this.parser = parser;
            this.consumer = consumer;
        }

        private void at(String path) throws IOException {
            if (parser.nextToken() == null) {
                return;
            }
            for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
                if (step.equals(ENTRIES)) {
                    entries();
                    return;
                }
                if (!find(step)) {
                    throw new IOException("has no field '" + path + "', where the records should be");
                }
            }
            values();
        }

        /** Moves to the value of a field of the object before it; what stands before it is not kept. */
        private boolean find(String field) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(field);
                parser.nextToken();
                if (found) {
                    return true;
                }
                parser.skipChildren();
            }
            return false;
        }

        private void values() throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                pass(parser.currentTokenLocation().getLineNr(), "");
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                pass(parser.currentTokenLocation().getLineNr(), "");
            }
        }

        private void entries() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int line = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                pass(line, key);
            }
        }

        private void pass(int line, String key) throws IOException {
            JsonNode value = parser.readValueAsTree();
            ObjectNode object = key.isEmpty()
                    ? asObject(value)
                    : JsonNodeFactory.instance.objectNode().put("key", key).set("value", value);
            consumer.accept(new Item(file.name(), ++row, Math.max(line, 0), object));
        }
    }
}
