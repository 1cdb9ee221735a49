package org.w3id.chokepoint.ingest.entity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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

    private static final List<String> COLUMNS = List.of("name", "class", "context", "candidate", "score", "why");

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
        try {
            return new CuratorTable(file)
                    .rows().stream().map(OpenCandidates::candidate).toList();
        } catch (IllegalArgumentException e) {
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
        List<List<Object>> rows = new ArrayList<>();
        found.forEach((question, candidates) -> candidates.forEach(candidate -> rows.add(List.of(
                question.name(),
                question.kind(),
                question.context(),
                Question.localName(candidate.entity()),
                candidate.score(),
                candidate.why()))));
        new CuratorTable(file).write(COLUMNS, rows);
    }
}
