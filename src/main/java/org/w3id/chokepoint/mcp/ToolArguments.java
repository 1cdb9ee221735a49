package org.w3id.chokepoint.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * What an assistant gives to a tool.
 *
 * @param texts by name; at least one for each
 */
record ToolArguments(Map<String, List<String>> texts) {

    ToolArguments {
        texts = Map.copyOf(texts);
    }

    /**
     * Reads an object; what is null counts as not given.
     *
     * @throws RpcFault.Exception if it is anything else
     * @throws ChokepointException BAD_PARAMETER if a value is neither a text, number or truth value nor a list of them
     */
    static ToolArguments of(JsonNode given) {
        if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
            throw RpcFault.PARAMETERS.with("the arguments are no object");
        }
        Map<String, List<String>> texts = new LinkedHashMap<>();
        given.properties().stream()
                .filter(argument -> !argument.getValue().isNull())
                .forEach(argument -> texts.put(argument.getKey(), texts(argument.getKey(), argument.getValue())));
        return new ToolArguments(texts);
    }

    private static List<String> texts(String name, JsonNode value) {
        List<JsonNode> values = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).toList()
                : List.of(value);
        if (values.isEmpty() || !values.stream().allMatch(each -> each.isValueNode() && !each.isNull())) {
            throw wrong(name, value.toString());
        }
        return values.stream().map(JsonNode::asText).toList();
    }

    /**
     * The only value of that name; empty if there is none.
     *
     * @throws ChokepointException BAD_PARAMETER if there are several
     */
    Optional<String> one(String name) {
        List<String> values = texts.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw wrong(name, values.toString());
        }
        return values.stream().findFirst();
    }

    /** Those that are left for the query, when the tool has read some itself. */
    Map<String, List<String>> without(String... names) {
        Map<String, List<String>> left = new LinkedHashMap<>(texts);
        left.keySet().removeAll(List.of(names));
        return left;
    }

    private static ChokepointException wrong(String name, String value) {
        return new ChokepointException(
                ErrorCode.BAD_PARAMETER,
                "call",
                "parameter '%s' got %s".formatted(name, value),
                "give a text or number, or a list of them where the schema has one");
    }
}
