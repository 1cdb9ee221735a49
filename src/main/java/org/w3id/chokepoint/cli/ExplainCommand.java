package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.chokepoint.cli.option.OutputOptions;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.explain.Explainer;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.graph.reason.Inference;
import org.w3id.chokepoint.query.SparqlText;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: says why a finding or an inferred triple holds. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = {
            "Say why a derived finding holds, or which rule and premises yield a triple.",
            "",
            "Examples:",
            "  chokepoint explain h20--eccn-3a090-a-2023",
            "  chokepoint explain id:huawei a cp:Agent",
            ""
        })
final class ExplainCommand implements Callable<Integer> {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    @Parameters(
            arity = "1..3",
            paramLabel = "ID | SUBJECT PREDICATE OBJECT",
            description = "A finding; or a triple, each part as in Turtle.")
    private List<String> parts;

    @Mixin
    private OutputOptions output;

    @Mixin
    private WorkspaceOption workspace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Release release = workspace.open();
        Labels labels = new Labels(release.graph());
        if (parts.size() == 1) {
            Explainer explanations = new Explainer(release.catalog(), release.runner(TIME_LIMIT));
            output.write(explanations.explain(parts.get(0)), labels, Map.of());
        } else {
            Triple triple =
                    SparqlText.triple(String.join(" ", parts), release.graph().prefixes());
            printReasons(release, labels, triple);
        }
        return 0;
    }

    private void printReasons(Release release, Labels labels, Triple triple) {
        if (!release.graph().dataset().getDefaultGraph().contains(triple)) {
            throw new ChokepointException(
                    ErrorCode.NOT_FOUND,
                    line(labels, triple),
                    "the graph does not hold this triple",
                    "look at the things it names");
        }
        print(release, labels, Inference.withReasons(release.graph()), triple, "");
    }

    private void print(Release release, Labels labels, Inference inference, Triple triple, String indent) {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Inference.Step> step = inference.reason(triple);
        out.println(indent
                + line(labels, triple)
                + (step.isEmpty() ? "   [" + sources(release, labels, triple) + "]" : ""));
        step.ifPresent(reason -> {
            out.println(indent + "  by the rule " + reason.rule() + ", from");
            reason.premises().forEach(premise -> print(release, labels, inference, premise, indent + "    "));
        });
    }

    private static String line(Labels labels, Triple triple) {
        return "%s %s %s"
                .formatted(
                        shown(labels, triple.getSubject()),
                        shown(labels, triple.getPredicate()),
                        shown(labels, triple.getObject()));
    }

    private static String shown(Labels labels, Node node) {
        return node.isURI() ? labels.shortForm(node) : labels.text(node);
    }

    private static String sources(Release release, Labels labels, Triple triple) {
        return release.graph().dataset().stream(
                        Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .filter(quad -> !quad.isDefaultGraph())
                .map(quad -> labels.text(quad.getGraph()))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
