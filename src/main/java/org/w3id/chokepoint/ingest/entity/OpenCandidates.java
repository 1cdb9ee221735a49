package org.w3id.chokepoint.ingest.entity;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
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

    /**
     * An entity that a record may mean.
     *
     * @param candidate its id
     * @param score from 0 to 100
     * @param why the features of the score
     */
    public record OpenCandidate(Question question, String candidate, int score, String why) {}

    /** @throws ChokepointException INVALID_INPUT for a file that no import has written */
    public List<OpenCandidate> read() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(file);
                CSVParser rows = format.parse(text)) {
            return rows.stream().map(OpenCandidates::candidate).toList();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ChokepointException(
                    ErrorCode.INVALID_INPUT, file, e.toString(), "run the import again, which writes it again", e);
        }
    }

    private static OpenCandidate candidate(CSVRecord row) {
        return new OpenCandidate(
                new Question(row.get("name"), row.get("class"), row.get("context")),
                row.get("candidate"),
                Integer.parseInt(row.get("score")),
                row.get("why"));
    }

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
