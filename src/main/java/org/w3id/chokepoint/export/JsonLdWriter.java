package org.w3id.chokepoint.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

/**
 * Writes statements, sorted by graph and subject, as JSON-LD with a node object for each subject, one after the other.
 *
 * <p>The writers of Jena and RDF4J make a tree of the whole first.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLdWriter {
    private static final String GRAPH = "@graph";
    private static final String TYPE = "@type";
    private static final String VALUE = "@value";

    private final JsonLdContext context;
    private final JsonGenerator json;
    private final Map<String, List<Value>> properties = new TreeMap<>();
    private Resource graph;
    private Resource subject;

    private JsonLdWriter(JsonLdContext context, OutputStream out) throws IOException {
        this.context = context;
        this.json = new JsonFactory()
                .setCodec(new ObjectMapper())
                .createGenerator(out, JsonEncoding.UTF8)
                .setPrettyPrinter(new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)))
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    static JsonLdWriter begin(JsonLdContext context, OutputStream out) throws IOException {
        JsonLdWriter writer = new JsonLdWriter(context, out);
        writer.json.writeStartObject();
        writer.json.writeObjectField("@context", context.json());
        writer.json.writeArrayFieldStart(GRAPH);
        return writer;
    }

    void write(Statement statement) {
        try {
            boolean sameGraph = Objects.equals(statement.getContext(), graph);
            if (!sameGraph || !statement.getSubject().equals(subject)) {
                endNode();
                if (!sameGraph) {
                    beginGraph(statement.getContext());
                }
                subject = statement.getSubject();
            }
            properties
                    .computeIfAbsent(statement.getPredicate().stringValue(), key -> new ArrayList<>())
                    .add(statement.getObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() throws IOException {
        endNode();
        endGraph();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private void beginGraph(Resource name) throws IOException {
        endGraph();
        json.writeStartObject();
        json.writeStringField(JsonLdContext.ID, id(name));
        json.writeArrayFieldStart(GRAPH);
        graph = name;
    }

    private void endGraph() throws IOException {
        if (graph != null) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void endNode() throws IOException {
        if (properties.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField(JsonLdContext.ID, id(subject));
        List<Value> types = properties.remove(RDF.type.getURI());
        if (types != null) {
            json.writeObjectField(
                    TYPE, single(types.stream().<Object>map(this::id).toList()));
        }
        for (Map.Entry<String, List<Value>> property : properties.entrySet()) {
            JsonLdContext.Term term = context.term(property.getKey());
            json.writeObjectField(
                    term.name(),
                    single(property.getValue().stream()
                            .map(value -> json(value, term))
                            .toList()));
        }
        json.writeEndObject();
        properties.clear();
    }

    private static Object single(List<Object> values) {
        return values.size() == 1 ? values.get(0) : values;
    }

    private Object json(Value value, JsonLdContext.Term term) {
        String expected = term.type().orElse("");
        if (!(value instanceof Literal literal)) {
            return expected.equals(JsonLdContext.ID) ? id(value) : Map.of(JsonLdContext.ID, id(value));
        }
        String datatype = literal.getDatatype().stringValue();
        boolean plain = datatype.equals(XSD.xstring.getURI());
        if (datatype.equals(expected) || plain && expected.isEmpty()) {
            return literal.getLabel();
        }
        Map<String, String> object = new LinkedHashMap<>();
        object.put(VALUE, literal.getLabel());
        literal.getLanguage().ifPresent(language -> object.put("@language", language));
        if (literal.getLanguage().isEmpty() && !plain) {
            object.put(TYPE, context.compact(datatype));
        }
        return object;
    }

    private String id(Value value) {
        return value.isBNode() ? "_:" + value.stringValue() : context.compact(value.stringValue());
    }
}
