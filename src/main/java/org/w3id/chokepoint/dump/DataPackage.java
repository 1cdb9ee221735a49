package org.w3id.chokepoint.dump;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.chokepoint.graph.DatasetDescription;
import org.w3id.chokepoint.graph.ReleaseId;

/**
 * The tables described for programs: which file holds what, and of which type each column is.
 *
 * @see <a href="https://specs.frictionlessdata.io/tabular-data-package/">Tabular Data Package</a>
 */
record DataPackage(List<ClassTable> tables, ReleaseId id) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private static final String NAME = "name";
    private static final String TITLE = "title";

    void write(OutputStream out) throws IOException {
        JSON.writeValue(out, json());
        out.write('\n');
    }

    private Map<String, Object> json() {
        DatasetDescription dataset = id.dataset();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", "tabular-data-package");
        json.put(NAME, slug(dataset.name()));
        json.put(TITLE, dataset.name());
        json.put(
                "description",
                dataset.description() + " One table for each class; several values of a cell stand with '"
                        + ClassTable.SEPARATOR + "' between them, and a backslash before such a sign or a backslash"
                        + " in a value. Left out is what follows from the ontology alone.");
        json.put("version", id.version());
        dataset.licence()
                .ifPresent(licence -> json.put(
                        "licenses",
                        List.of(Map.of(NAME, slug(dataset.licenceName()).toUpperCase(Locale.ROOT), "path", licence))));
        json.put("resources", tables.stream().map(DataPackage::resource).toList());
        return json;
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }

    private static Map<String, Object> resource(ClassTable table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", "tabular-data-resource");
        json.put(NAME, table.file().replaceFirst("\\.csv$", "").toLowerCase(Locale.ROOT));
        json.put(TITLE, table.title());
        json.put("path", table.file());
        json.put("format", "csv");
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        json.put("schema", schema(table.columns()));
        return json;
    }

    private static Map<String, Object> schema(TableColumns columns) {
        List<Map<String, String>> fields = new ArrayList<>();
        fields.add(field("id", "string", "The thing, as a prefixed name."));
        fields.add(field("iri", "string", "The thing."));
        fields.add(field("label", "string", "Its English name, else another."));
        columns.languages()
                .forEach(language -> fields.add(field(
                        TableColumns.labelName(language), "string", "Its names in the language " + language + ".")));
        columns.properties().forEach(column -> fields.addAll(fields(column)));
        fields.add(field(TableColumns.LAST, "string", "The graphs that state something of the thing."));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fields", fields);
        json.put("primaryKey", "id");
        return json;
    }

    private static List<Map<String, String>> fields(TableColumn column) {
        Map<String, String> field = field(column.name(), column.type(), column.several() ? "Several values." : "");
        field.put("rdfType", column.property().getURI());
        List<Map<String, String>> fields = new ArrayList<>(List.of(field));
        column.labelName().ifPresent(name -> fields.add(field(name, "string", "The names of these things.")));
        return fields;
    }

    private static Map<String, String> field(String name, String type, String description) {
        Map<String, String> field = new LinkedHashMap<>();
        field.put(NAME, name);
        field.put("type", type);
        if (!description.isEmpty()) {
            field.put("description", description);
        }
        return field;
    }
}
