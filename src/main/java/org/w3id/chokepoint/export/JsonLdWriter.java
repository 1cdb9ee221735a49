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
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes statements, sorted by graph and subject, as JSON-LD with a node object for each subject, one after the other.
 *
 * <p>Jena's writer makes a tree of the whole first.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLdWriter implements StreamRDF {
    private static final String GRAPH = "@graph";
    private static final String TYPE = "@type";
    private static final String VALUE = "@value";

    private final JsonLdContext context;
    private final JsonGenerator json;
    private final Map<String, List<Node>> properties = new TreeMap<>();
    private Node graph;
    private Node subject;

    JsonLdWriter(JsonLdContext context, OutputStream out) throws IOException {
        this.context = context;
        this.json = new JsonFactory()
                .setCodec(new ObjectMapper())
                .createGenerator(out, JsonEncoding.UTF8)
                .setPrettyPrinter(new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)))
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    @Override
    public void start() {
        write(() -> {
            json.writeStartObject();
            json.writeObjectField("@context", context.json());
            json.writeArrayFieldStart(GRAPH);
        });
    }

    @Override
    public void quad(Quad quad) {
        write(() -> {
            boolean sameGraph = quad.getGraph().equals(graph);
            if (!sameGraph || !quad.getSubject().equals(subject)) {
                endNode();
                if (!sameGraph) {
                    beginGraph(quad.getGraph());
                }
                subject = quad.getSubject();
            }
            properties
                    .computeIfAbsent(quad.getPredicate().getURI(), key -> new ArrayList<>())
                    .add(quad.getObject());
        });
    }

    @Override
    public void finish() {
        write(() -> {
            endNode();
            endGraph();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        });
    }

    /** A step of writing. */
    @FunctionalInterface
    private interface Step {
        void write() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void beginGraph(Node name) throws IOException {
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
        List<Node> types = properties.getOrDefault(RDF.type.getURI(), List.of());
        if (!types.isEmpty() && types.stream().noneMatch(Node::isLiteral)) {
            properties.remove(RDF.type.getURI());
            json.writeObjectField(
                    TYPE, single(types.stream().<Object>map(this::id).toList()));
        }
        for (Map.Entry<String, List<Node>> property : properties.entrySet()) {
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

    private Object json(Node value, JsonLdContext.Term term) {
        String expected = term.type().orElse("");
        if (!value.isLiteral()) {
            return expected.equals(JsonLdContext.ID) ? id(value) : Map.of(JsonLdContext.ID, id(value));
        }
        String datatype = value.getLiteralDatatypeURI();
        String language = value.getLiteralLanguage();
        boolean plain = datatype.equals(XSD.xstring.getURI());
        if (datatype.equals(expected) || plain && expected.isEmpty()) {
            return value.getLiteralLexicalForm();
        }
        Map<String, String> object = new LinkedHashMap<>();
        object.put(VALUE, value.getLiteralLexicalForm());
        if (!language.isEmpty()) {
            object.put("@language", language);
        } else if (!plain) {
            object.put(TYPE, context.compact(datatype));
        }
        return object;
    }

    private String id(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : context.compact(node.getURI());
    }

    @Override
    public void triple(Triple triple) {
        quad(Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    public void base(String base) {}

    @Override
    public void prefix(String prefix, String iri) {}

    @Override
    public void version(String version) {}
}
