package org.w3id.chokepoint.evidence;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.chokepoint.check.result.ResultLines;
import org.w3id.chokepoint.check.result.ResultsJson;
import org.w3id.chokepoint.check.result.ValidationResult;

/**
 * How far the anchors of the graph hold.
 *
 * @param documents how many documents the graph knows by file name and hash
 * @param found how many of their files are there
 * @param passages how many passages of these documents the graph has
 * @param holding how many of them are where the graph says, character for character
 * @param failures each document that is missing or changed, and each passage that does not hold
 */
public record EvidenceReport(long documents, long found, long passages, long holding, List<ValidationResult> failures) {

    static final EvidenceReport NONE = new EvidenceReport(0, 0, 0, 0, List.of());

    public EvidenceReport {
        failures = List.copyOf(failures);
    }

    EvidenceReport plus(EvidenceReport other) {
        return new EvidenceReport(
                documents + other.documents,
                found + other.found,
                passages + other.passages,
                holding + other.holding,
                Stream.concat(failures.stream(), other.failures.stream()).toList());
    }

    /** 0 if every document is there and unchanged and every passage holds, else 1. */
    public int exitStatus() {
        return failures.isEmpty() ? 0 : 1;
    }

    /** Writes one line for each failure, in columns, and a line of counts. */
    public void writeText(PrintWriter out) {
        new ResultLines(failures).write(out);
        out.println("%d of %d documents found, %d of %d passages hold".formatted(found, documents, holding, passages));
        out.flush();
    }

    /** Writes {@code {"documents": n, "found": n, "passages": n, "holding": n, "results": […]}}. */
    public void writeJson(PrintWriter out) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("documents", documents);
        counts.put("found", found);
        counts.put("passages", passages);
        counts.put("holding", holding);
        new ResultsJson(counts, failures).write(out);
    }
}
