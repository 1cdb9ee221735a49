package org.w3id.chokepoint.query.answer;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.graph.name.Labels;

/**
 * Writes rows as plain JSON objects for data frames: {@code {"meta": {…}, "columns": […], "rows": [{…}]}}.
 *
 * <p>Integers, decimals, doubles and booleans become JSON values, all else strings, an unbound cell null; ASK gives
 * {@code {"meta": {…}, "boolean": true}}.
 */
final class JsonWriter implements AnswerWriter {
    /** Doubles and floats that JSON cannot say. */
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    @Override
    public void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        JsonObject document = new JsonObject();
        JsonObject meta = new JsonObject();
        about.forEach((key, value) -> {
            if (!key.equals(Answer.EMPTY)) {
                meta.put(key, value);
            }
        });
        document.put("meta", meta);
        if (answer instanceof Answer.Truth truth) {
            document.put("boolean", truth.value());
        } else if (answer instanceof Answer.Rows rows) {
            describe(rows, about, meta);
            Answer.Rows labelled = LabelledRows.of(rows, labels);
            JsonArray columns = new JsonArray();
            labelled.variables().forEach(columns::add);
            document.put("columns", columns);
            JsonArray array = new JsonArray();
            labelled.bindings().forEach(binding -> array.add(row(labelled, binding)));
            document.put("rows", array);
        }
        JSON.write(out, document);
    }

    /** A part of an answer says so inside, and an empty one says why. */
    private static void describe(Answer.Rows rows, Map<String, String> about, JsonObject meta) {
        meta.put("offset", rows.offset());
        meta.put("total", rows.total());
        meta.put("complete", rows.isWhole());
        if (rows.total() == 0 && about.containsKey(Answer.EMPTY)) {
            meta.put(Answer.EMPTY, about.get(Answer.EMPTY));
        }
    }

    private static JsonObject row(Answer.Rows rows, Binding binding) {
        JsonObject row = new JsonObject();
        for (String variable : rows.variables()) {
            Node node = binding.get(Var.alloc(variable));
            row.put(variable, node == null ? JsonNull.instance : value(node));
        }
        return row;
    }

    private static JsonValue value(Node node) {
        if (!node.isLiteral()) {
            return new JsonString(node.isURI() ? node.getURI() : node.toString());
        }
        Object value = node.getLiteral().isWellFormed() ? node.getLiteralValue() : "";
        if (value instanceof Boolean truth) {
            return new JsonBoolean(truth);
        }
        if (value instanceof Number number && !NOT_FINITE.contains(number.toString())) {
            return number instanceof Double
                    ? JsonNumber.value(number.doubleValue())
                    : JsonNumber.value(new BigDecimal(number.toString()));
        }
        return new JsonString(node.getLiteralLexicalForm());
    }
}
