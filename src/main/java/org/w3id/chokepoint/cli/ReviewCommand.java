package org.w3id.chokepoint.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.w3id.chokepoint.cli.option.OutputFile;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.format.CsvTable;
import org.w3id.chokepoint.ingest.entity.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review}: shows what the imports have left to a curator, and writes down what the curator decides. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        header = {
            "List the candidates that imports left to a curator, or decide on one, in data/imports/decisions.csv.",
            "",
            "Examples:",
            "  chokepoint review",
            "  chokepoint review NUMBER --accept ID --reason \"the notice gives the same address\"",
            "  chokepoint review NUMBER --reject ID --reason \"another firm of that name\"",
            ""
        },
        footer = {"", "A decision holds for every later import of any dataset with the same name, class and context."})
final class ReviewCommand implements Callable<Integer> {
    private static final List<String> HEADER =
            List.of("number", "dataset", "name", "class", "context", "candidate", "score", "why");

    @Parameters(paramLabel = "NUMBER", arity = "0..1", description = "The name decided on, by its number in the list.")
    private String number;

    @Option(names = "--accept", paramLabel = "ID", description = "The entity that is meant.")
    private String accept;

    @Option(names = "--reject", paramLabel = "ID", description = "An entity that is not meant.")
    private String reject;

    @Option(names = "--reason", paramLabel = "TEXT", description = "What shows it; kept with the decision.")
    private String reason;

    @Mixin
    private OutputFile output;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Review review = Review.of(workspace.workspace());
        if (Stream.of(number, accept, reject, reason).allMatch(Objects::isNull)) {
            output.write(table(review)::write);
        } else {
            decide(review);
        }
        return 0;
    }

    private static CsvTable table(Review review) {
        return new CsvTable(
                HEADER, review.waiting().stream().map(ReviewCommand::row).toList());
    }

    private static List<String> row(Review.Waiting each) {
        return List.of(
                each.question().number(),
                each.dataset(),
                each.question().name(),
                each.question().kind(),
                each.question().context(),
                each.candidate().candidate(),
                String.valueOf(each.candidate().score()),
                each.candidate().why());
    }

    private void decide(Review review) {
        if (number == null || (accept == null) == (reject == null) || reason == null || reason.isBlank()) {
            throw new ChokepointException(
                    ErrorCode.BAD_PARAMETER,
                    "review",
                    "a decision needs a number, one of --accept and --reject, and a reason",
                    "write: chokepoint review NUMBER --accept ID --reason \"what shows it\"");
        }
        List<String> datasets = review.decide(
                number, accept == null ? reject : accept, accept != null, LocalDate.now(), reason.strip());
        spec.commandLine().getOut().println("written to " + review.file());
        datasets.forEach(name -> spec.commandLine().getOut().println("import again: " + name));
    }
}
