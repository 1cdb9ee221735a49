package org.w3id.chokepoint.ingest.entity;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.ingest.entity.Decisions.Decision;
import org.w3id.chokepoint.ingest.entity.OpenCandidates.OpenCandidate;

/**
 * What the imports have left to a curator, and what the curator says to it.
 *
 * @param waiting the candidates of all imports that nobody has decided on, by name and best first
 * @param decisions those made so far
 * @param file where they are kept
 */
public record Review(List<Waiting> waiting, Decisions decisions, Path file) {
    private static final String IMPORTS = "data/imports";

    /**
     * A candidate that waits.
     *
     * @param dataset the folder of the import
     */
    public record Waiting(String dataset, OpenCandidate candidate) {
        public Question question() {
            return candidate.question();
        }
    }

    public static Review of(Workspace workspace) {
        Path file = Decisions.file(workspace);
        Decisions decisions = Decisions.read(file);
        List<Waiting> waiting = workspace.files(IMPORTS, OpenCandidates.FILE).stream()
                .flatMap(each -> waiting(each).stream())
                .filter(each -> !decisions.isDecided(each.question()))
                .filter(each ->
                        !decisions.isRejected(each.question(), each.candidate().candidate()))
                .toList();
        return new Review(waiting, decisions, file);
    }

    private static List<Waiting> waiting(Path candidates) {
        String dataset = candidates.getParent().getFileName().toString();
        return new OpenCandidates(candidates)
                .read().stream().map(each -> new Waiting(dataset, each)).toList();
    }

    /**
     * Writes down what a curator says of one candidate.
     *
     * @param number that of the question
     * @param candidate the id of an entity
     * @return the datasets that are to be imported again
     * @throws ChokepointException BAD_PARAMETER if no such candidate waits
     */
    public List<String> decide(String number, String candidate, boolean isAccepted, LocalDate day, String reason) {
        List<Waiting> meant = waiting.stream()
                .filter(each -> each.question().number().equals(number)
                        && each.candidate().candidate().equals(candidate))
                .toList();
        if (meant.isEmpty()) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    number + " " + candidate,
                    "is no candidate that waits",
                    "use a number and a candidate that 'chokepoint review' prints");
        }
        Question question = meant.get(0).question();
        decisions
                .with(new Decision(question, candidate, isAccepted, day, reason))
                .write(file);
        return meant.stream().map(Waiting::dataset).distinct().toList();
    }
}
