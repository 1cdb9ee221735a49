package org.w3id.chokepoint.query.engine.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/**
 * Records what the steps of one plan do. The time of a step includes that of its parts, and not that of the steps that go
 * on with its rows.
 */
public final class RecordedSteps implements Evaluation.Steps {
    private static final String HEADING = "%10s %10s %9s  %s".formatted("begun", "rows", "ms", "step");
    private static final Pattern IRI = Pattern.compile("<([^<>\\s]*)>");

    private Step plan = Step.root();
    private Step current = plan;
    private Optional<String> refusal = Optional.empty();

    @Override
    public Operator step(Supplier<String> what, Supplier<Operator> compiled) {
        Step outer = current;
        Step step = outer.part(what.get());
        current = step;
        try {
            Operator operator = compiled.get();
            return (row, next) -> run(step, operator, row, next);
        } finally {
            current = outer;
        }
    }

    /** What is compiled while the step runs, such as a pattern that is put in order first, is part of it. */
    private boolean run(Step step, Operator operator, int[] row, RowSink next) {
        current = step;
        step.begin();
        try {
            return operator.run(row, found -> {
                step.handOn();
                try {
                    return next.accept(found);
                } finally {
                    current = step;
                    step.goOn();
                }
            });
        } finally {
            step.pause();
        }
    }

    @Override
    public void leftToJena(String why) {
        plan = Step.root();
        current = plan;
        refusal = Optional.of(why);
    }

    /** One line for each step, its parts indented below it, under a heading; or why there is no plan. */
    public List<String> lines(PrefixMapping prefixes) {
        return refusal.map(why -> List.of("evaluated by Jena, since the engine does not know: " + why))
                .orElseGet(() -> Stream.concat(Stream.of(HEADING), plan.lines().map(line -> shortened(line, prefixes)))
                        .toList());
    }

    private static String shortened(String line, PrefixMapping prefixes) {
        return IRI.matcher(line)
                .replaceAll(iri -> Matcher.quoteReplacement(
                        Optional.ofNullable(prefixes.qnameFor(iri.group(1))).orElse(iri.group())));
    }
}
