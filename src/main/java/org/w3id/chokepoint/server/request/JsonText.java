package org.w3id.chokepoint.server.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * JSON that a client sends.
 *
 * <p>Jena keeps the last of two fields of one name, passes over what follows the object, and runs out of stack when arrays
 * are nested deeply; so Jackson reads it first.
 */
public final class JsonText {
    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonText() {}

    /**
     * @param where the body or the parameter, for the message
     * @throws ChokepointException BAD_PARAMETER with line and column of the fault
     */
    public static JsonObject object(String where, String text) {
        try {
            if (STRICT.readTree(text).isObject()) {
                return JSON.parse(text);
            }
            throw bad(where, "is JSON, but no object", null);
        } catch (JsonProcessingException e) {
            throw bad(where, "is no JSON" + place(e) + ": " + e.getOriginalMessage(), e);
        }
    }

    /** What is nested too deeply has no place. */
    private static String place(JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation())
                .map(place -> " at line " + place.getLineNr() + ", column " + place.getColumnNr())
                .orElse("");
    }

    private static ChokepointException bad(String where, String what, Exception cause) {
        return new ChokepointException(
                ErrorCode.BAD_PARAMETER, where, what, "send one object, such as {\"name\": \"value\"}", cause);
    }
}
