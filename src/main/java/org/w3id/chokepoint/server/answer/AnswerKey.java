package org.w3id.chokepoint.server.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.server.http.HttpExchange;

/**
 * All that an answer depends on, so that two requests of one key have one answer.
 *
 * @param release fingerprint of the data
 * @param posted whether a body may matter; GET and HEAD are the same question
 * @param address with host, since some answers name it
 * @param parameters by name, so that their order does not matter; the order of the values of one does
 * @param accepted the formats that the client takes
 * @param compressed whether the client reads compressed bodies
 * @param body its media type and a hash, where there is one that holds no parameters
 * @param day since a date that is not given may be today
 */
public record AnswerKey(
        String release,
        boolean posted,
        String address,
        Map<String, List<String>> parameters,
        String accepted,
        boolean compressed,
        String body,
        LocalDate day) {

    public static AnswerKey of(ReleaseId release, HttpServletRequest request, byte[] body, boolean compressed) {
        HttpExchange exchange = new HttpExchange(request, null);
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return new AnswerKey(
                release.fingerprint(),
                !List.of("GET", "HEAD").contains(request.getMethod()),
                request.getRequestURL().toString(),
                parameters,
                exchange.acceptHeader(),
                compressed,
                body.length == 0 ? type : type + " " + DigestUtils.sha256Hex(body),
                LocalDate.now());
    }

    /** Roughly what it takes in memory. */
    int size() {
        return 2 * toString().length();
    }
}
