package org.w3id.chokepoint.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.w3id.chokepoint.ingest.IngestReport;

/**
 * The report of an import, for people and for programs.
 *
 * @param report what is told
 */
record IngestReportText(IngestReport report) {
    private static final int MAX_LINES = 10;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    String lines(Optional<Path> target) {
        StringBuilder text = new StringBuilder();
        line(text, "read", report.read());
        line(text, "created", report.created());
        line(text, "merged", report.merged());
        line(text, "skipped", report.skippedRecords());
        list(text, report.skipped());
        report.broken().stream().limit(MAX_LINES).forEach(place -> text.append("    %s%n".formatted(place)));
        line(text, "unresolved references", report.unresolved().size());
        list(text, report.unresolved());
        line(text, "values not understood", report.unread().size());
        list(text, report.unread());
        line(text, "names to look at", report.candidates().size());
        fields(text, "unknown fields", report.unknownFields());
        fields(text, "fields not there", report.missingFields());
        text.append("%s%n"
                .formatted(target.map(file -> "%s: %d statements".formatted(file, report.statements()))
                        .orElse("%d statements, not written".formatted(report.statements()))));
        return text.toString();
    }

    String json() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("read", report.read());
        keys.put("created", report.created());
        keys.put("merged", report.merged());
        keys.put("skipped", report.skippedRecords());
        keys.put("skippedBecause", report.skipped());
        keys.put("skippedAt", report.broken());
        keys.put("unresolved", report.unresolved());
        keys.put("notUnderstood", report.unread());
        keys.put("candidates", report.candidates().size());
        keys.put("unknownFields", report.unknownFields());
        keys.put("missingFields", report.missingFields());
        keys.put("statements", report.statements());
        try {
            return JSON.writeValueAsString(keys) + System.lineSeparator();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(StringBuilder text, String what, long count) {
        text.append("%8d  %s%n".formatted(count, what));
    }

    private static void list(StringBuilder text, Map<String, Long> counts) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MAX_LINES)
                .forEach(each -> text.append("    %d x %s%n".formatted(each.getValue(), each.getKey())));
    }

    private static void fields(StringBuilder text, String what, SortedSet<String> names) {
        if (!names.isEmpty()) {
            text.append("          %s: %s%n".formatted(what, String.join(", ", names)));
        }
    }
}
