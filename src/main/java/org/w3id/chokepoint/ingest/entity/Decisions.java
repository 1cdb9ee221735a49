package org.w3id.chokepoint.ingest.entity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;

/**
 * What curators have decided, kept in a file beside the imports so that every later import obeys it.
 *
 * @param all in the order of the file
 */
public record Decisions(List<Decision> all) {
    static final String FILE = "data/imports/decisions.csv";
    private static final String ACCEPT = "accept";
    private static final String REJECT = "reject";
    private static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::question).thenComparing(Decision::candidate);
    private static final List<String> COLUMNS =
            List.of("name", "class", "context", "candidate", "verdict", "day", "reason");

    public Decisions {
        all = List.copyOf(all);
    }

    /**
     * A candidate taken or turned down for good.
     *
     * @param candidate the id of an entity
     * @param reason what the curator saw
     */
    public record Decision(Question question, String candidate, boolean isAccepted, LocalDate day, String reason) {
        private boolean isAbout(Decision other) {
            return question.equals(other.question) && candidate.equals(other.candidate);
        }

        /** A name means one entity, and none that it is said not to mean. */
        private boolean excludes(Decision other) {
            return isAccepted
                    && question.equals(other.question)
                    && other.isAccepted != candidate.equals(other.candidate);
        }
    }

    public static Path file(Workspace workspace) {
        return workspace.root().resolve(FILE);
    }

    /** @throws ChokepointException INVALID_INPUT for a file that is none of decisions, or whose decisions exclude each other */
    public static Decisions read(Path file) {
        if (!Files.exists(file)) {
            return new Decisions(List.of());
        }
        List<Decision> all = new CuratorTable(file)
                .rows().stream().map(row -> decision(file, row)).toList();
        all.forEach(each -> requireNoOther(file, each, all));
        return new Decisions(all);
    }

    /** Else the first in the file would win, and a name be given to an entity that the other line says it is not. */
    private static void requireNoOther(Path file, Decision decision, List<Decision> all) {
        all.stream().filter(decision::excludes).findFirst().ifPresent(other -> {
            throw new ChokepointException(
                    ErrorCode.INVALID_INPUT,
                    file,
                    "accepts '%s' for '%s', and %s '%s'"
                            .formatted(
                                    decision.candidate,
                                    decision.question.name(),
                                    other.isAccepted ? ACCEPT + "s" : REJECT + "s",
                                    other.candidate),
                    "delete one of the two lines");
        });
    }

    /** @throws ChokepointException UNWRITABLE_FILE; then the old decisions are still there */
    public void write(Path file) {
        new CuratorTable(file).write(COLUMNS, all.stream().map(Decisions::row).toList());
    }

    private static List<Object> row(Decision each) {
        return List.of(
                each.question.name(),
                each.question.kind(),
                each.question.context(),
                each.candidate,
                each.isAccepted ? ACCEPT : REJECT,
                each.day,
                each.reason);
    }

    /** These and one more, which replaces an older one on the same candidate. */
    public Decisions with(Decision decision) {
        return new Decisions(Stream.concat(all.stream().filter(old -> !old.isAbout(decision)), Stream.of(decision))
                .sorted(ORDER)
                .toList());
    }

    public boolean isDecided(Question question) {
        return accepted(question).isPresent();
    }

    Optional<String> accepted(Question question) {
        return on(question)
                .filter(Decision::isAccepted)
                .map(Decision::candidate)
                .findFirst();
    }

    public boolean isRejected(Question question, String candidate) {
        return on(question).anyMatch(each -> !each.isAccepted && each.candidate.equals(candidate));
    }

    private Stream<Decision> on(Question question) {
        return all.stream().filter(each -> each.question.equals(question));
    }

    private static Decision decision(Path file, CSVRecord row) {
        try {
            return new Decision(
                    new Question(row.get("name"), row.get("class"), row.get("context")),
                    row.get("candidate"),
                    isAccepted(row.get("verdict")),
                    LocalDate.parse(row.get("day")),
                    row.get("reason"));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new ChokepointException(
                    ErrorCode.INVALID_INPUT,
                    file + " line " + (row.getRecordNumber() + 1),
                    e.getMessage(),
                    "give it the columns " + String.join(", ", COLUMNS)
                            + ", one of accept and reject as verdict, and a day such as 2026-11-28",
                    e);
        }
    }

    private static boolean isAccepted(String verdict) {
        return switch (verdict) {
            case ACCEPT -> true;
            case REJECT -> false;
            default -> throw new IllegalArgumentException("verdict '" + verdict + "' is neither accept nor reject");
        };
    }
}
