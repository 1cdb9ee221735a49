package org.w3id.chokepoint.limits;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * One request that means harm, and its right answer; read from {@code hostile/cases.yaml}, which says how to write one.
 *
 * @param request the bytes to send
 * @param status the right status; 0 for a connection that is closed without answer
 * @param problem the right slug, empty if the answer is no problem
 * @param body what the body must contain
 * @param absent what it must not contain
 * @param header what a line of the head must contain
 */
record HostileCase(
        String name,
        byte[] request,
        List<Integer> status,
        String problem,
        Pattern body,
        Optional<Pattern> absent,
        Pattern header) {
    private static final Pattern REPEATED = Pattern.compile("\\$\\{(\\d+)\\*(.*?)}", Pattern.DOTALL);

    static List<HostileCase> all() {
        try (InputStream in = HostileCase.class.getResourceAsStream("/hostile/cases.yaml")) {
            List<Map<String, Object>> entries = new Yaml().load(in);
            return entries.stream().map(HostileCase::of).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HostileCase of(Map<String, Object> entry) {
        return new HostileCase(
                text(entry, "name", ""),
                entry.containsKey("send") ? raw(text(entry, "send", "")) : query(entry),
                entry.get("status") instanceof Integer one ? List.of(one) : numbers(entry.get("status")),
                text(entry, "problem", ""),
                Pattern.compile(text(entry, "body", ""), Pattern.DOTALL),
                Optional.ofNullable(entry.get("absent")).map(Object::toString).map(Pattern::compile),
                Pattern.compile(text(entry, "header", ""), Pattern.CASE_INSENSITIVE));
    }

    private static List<Integer> numbers(Object value) {
        return ((List<?>) value).stream().map(Integer.class::cast).toList();
    }

    private static String text(Map<String, Object> entry, String key, String fallback) {
        return Optional.ofNullable(entry.get(key)).map(Object::toString).orElse(fallback);
    }

    private static byte[] query(Map<String, Object> entry) {
        String query = expanded(text(entry, "query", ""));
        String accept = "Accept: " + expanded(text(entry, "accept", "text/csv"));
        String path = "/sparql?query=" + RawHttp.encoded(query);
        return path.length() < 4000
                ? RawHttp.request("GET", path, "", accept)
                : RawHttp.request("POST", "/sparql", query, accept, "Content-Type: application/sparql-query");
    }

    /** The head may leave out Host and the length of the body; one character is one byte. */
    private static byte[] raw(String text) {
        String[] parts = text.split("\n\n", 2);
        String head = expanded(parts[0].strip());
        byte[] body = (parts.length == 2 ? expanded(parts[1].strip()) : "").getBytes(StandardCharsets.ISO_8859_1);
        if (!head.contains("\nHost:")) {
            head += "\nHost: localhost";
        }
        if (body.length > 0 && !head.contains("Content-Length") && !head.contains("Transfer-Encoding")) {
            head += "\nContent-Length: " + body.length;
        }
        byte[] start = (head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    private static String expanded(String text) {
        return REPEATED.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        match.group(2).repeat(Integer.parseInt(match.group(1)))));
    }

    @Override
    public String toString() {
        return name;
    }
}
