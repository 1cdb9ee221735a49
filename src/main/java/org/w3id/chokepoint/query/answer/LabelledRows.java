package org.w3id.chokepoint.query.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.w3id.chokepoint.graph.name.Labels;

/** Adds names to rows: after each column {@code x} that can hold IRIs comes a column {@code xLabel}. */
final class LabelledRows {
    private static final String LABEL = "Label";

    private LabelledRows() {}

    /** The rows with label columns; a column that the query labels itself is left as it is. */
    static Answer.Rows of(Answer.Rows rows, Labels labels) {
        List<String> labelled = rows.variables().stream()
                .filter(variable -> !rows.variables().contains(variable + LABEL))
                .filter(rows.iris()::contains)
                .toList();
        List<String> variables = new ArrayList<>();
        for (String variable : rows.variables()) {
            variables.add(variable);
            if (labelled.contains(variable)) {
                variables.add(variable + LABEL);
            }
        }
        Function<Binding, Binding> withLabels = binding -> withLabels(binding, labelled, labels);
        return rows.with(variables, rows.bindings().stream().map(withLabels).toList());
    }

    private static Binding withLabels(Binding binding, List<String> labelled, Labels labels) {
        BindingBuilder builder = BindingFactory.builder(binding);
        for (String variable : labelled) {
            Node node = binding.get(Var.alloc(variable));
            if (node != null) {
                builder.add(Var.alloc(variable + LABEL), NodeFactory.createLiteralString(labels.text(node)));
            }
        }
        return builder.build();
    }
}
