package org.w3id.chokepoint.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.DiagramOptions;
import org.w3id.chokepoint.diagram.format.DiagramFormats;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.format.Negotiation;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.ParameterSchema;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/**
 * Every canned query and diagram as a tool, by its header.
 *
 * @param byName in the order in which they are listed
 */
record Tools(Map<String, Tool> byName) {
    private static final String DIAGRAM = "diagram-";
    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final String FORMAT = "format";
    private static final List<String> DIAGRAM_FORMATS = List.of("mmd", "csv");

    /** Rows that an assistant gets unless it asks for more, so that an answer does not fill its memory. */
    private static final long USUAL_ROWS = 200;

    static Tools of(Release release, QueryRunner runner) {
        Map<String, Tool> tools = new LinkedHashMap<>();
        ParameterSchema schemas = new ParameterSchema(runner);
        release.catalog()
                .queries()
                .forEach(query -> tools.put(
                        query.name(),
                        new Tool(
                                query.name(),
                                query,
                                questionSchema(query, schemas),
                                arguments -> answer(runner, query, arguments))));
        DiagramCatalog diagrams =
                new DiagramCatalog(release.diagrams(), runner, release.id().version());
        release.diagrams()
                .queries()
                .forEach(query -> tools.put(
                        DIAGRAM + query.name(),
                        new Tool(
                                DIAGRAM + query.name(),
                                query,
                                diagramSchema(query, schemas),
                                arguments -> drawing(diagrams, query, arguments))));
        return new Tools(tools);
    }

    private static JsonObject properties(CannedQuery query, ParameterSchema schemas) {
        JsonObject properties = new JsonObject();
        query.parameters().forEach(parameter -> {
            JsonObject schema = schemas.of(query, parameter);
            schema.put("description", parameter.description());
            properties.put(parameter.name(), schema);
        });
        return properties;
    }

    private static JsonObject questionSchema(CannedQuery query, ParameterSchema schemas) {
        JsonObject properties = properties(query, schemas);
        properties.put(LIMIT, number("Most rows; the answer says how many there are in all.", USUAL_ROWS));
        properties.put(OFFSET, number("Rows to skip.", 0));
        return Tool.schema(properties);
    }

    private static JsonObject number(String description, long usual) {
        JsonObject schema = new JsonObject();
        schema.put("type", "integer");
        schema.put("description", description);
        schema.put("default", usual);
        return schema;
    }

    private static JsonObject diagramSchema(CannedQuery query, ParameterSchema schemas) {
        JsonObject properties = properties(query, schemas);
        JsonObject format = new JsonObject();
        format.put("type", "string");
        format.put("description", "mmd for Mermaid, csv for a table of the edges with their sources");
        JsonArray formats = new JsonArray();
        DIAGRAM_FORMATS.forEach(formats::add);
        format.put("enum", formats);
        format.put("default", DIAGRAM_FORMATS.get(0));
        properties.put(FORMAT, format);
        return Tool.schema(properties);
    }

    private static String answer(QueryRunner runner, CannedQuery query, ToolArguments arguments) {
        RowRange range =
                new RowRange(OptionalLong.of(number(LIMIT, arguments, USUAL_ROWS)), number(OFFSET, arguments, 0));
        Answer answer = runner.run(
                query, arguments.without(LIMIT, OFFSET), query.query().isSelectType() ? range : RowRange.ALL);
        Map<String, String> about = new LinkedHashMap<>(Map.of("query", query.name(), "title", query.title()));
        query.empty().ifPresent(reason -> about.put(Answer.EMPTY, reason));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerFormats.LABELLED.write(AnswerFormats.JSON, answer, new Labels(runner.graph()), about, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long number(String name, ToolArguments arguments, long usual) {
        String text = arguments.one(name).orElse(String.valueOf(usual));
        if (!text.matches("\\d{1,7}")) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    "call",
                    "parameter '%s' got '%s'".formatted(name, text),
                    "give a whole number");
        }
        return Long.parseLong(text);
    }

    private static String drawing(DiagramCatalog diagrams, CannedQuery query, ToolArguments arguments) {
        String word = arguments.one(FORMAT).orElse(DIAGRAM_FORMATS.get(0));
        Negotiation formats = new Negotiation(
                query.name(),
                DiagramFormats.all().stream()
                        .filter(format -> DIAGRAM_FORMATS.contains(format.extension()))
                        .toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DiagramOptions options =
                new DiagramOptions(false, true, DiagramOptions.DEFAULT.extent(), DiagramOptions.DEFAULT.language());
        try {
            DiagramFormats.write(formats.named(word), diagrams.diagram(query, arguments.without(FORMAT), options), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
