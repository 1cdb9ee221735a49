package org.w3id.chokepoint.ingest.entity;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.match.Candidate;

/**
 * The file in which the names of an import wait for a curator.
 *
 * @param file such as {@code data/imports/NAME/candidates.csv}
 */
public record OpenCandidates(Path file) {
    public static final String FILE = "candidates.csv";

    public void write(SortedMap<Question, List<Candidate>> found) {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(
                        out,
                        CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            csv.printRecord("name", "class", "context", "candidate", "score", "why");
            for (var each : found.entrySet()) {
                Question question = each.getKey();
                for (Candidate candidate : each.getValue()) {
                    csv.printRecord(
                            question.name(),
                            question.kind(),
                            question.context(),
                            Question.localName(candidate.entity()),
                            candidate.score(),
                            candidate.why());
                }
            }
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE, file, e.toString(), "name a file that can be written", e);
        }
    }
}
