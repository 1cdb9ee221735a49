package org.w3id.chokepoint.query.answer;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.w3id.chokepoint.graph.name.Labels;

/** Floating-point numbers as people and spreadsheets write them: 4800 in place of 4800.0e0; the value stays the same. */
final class ShortNumbers {
    private ShortNumbers() {}

    static Answer.Rows of(Answer.Rows rows, Labels labels) {
        return rows.with(
                rows.variables(),
                rows.bindings().stream().map(row -> row(row, labels)).toList());
    }

    private static Binding row(Binding row, Labels labels) {
        BindingBuilder shortened = BindingFactory.builder();
        row.forEach((variable, node) -> shortened.add(variable, isDouble(node) ? text(node, labels) : node));
        return shortened.build();
    }

    private static boolean isDouble(Node node) {
        return node.isLiteral() && XSDDatatype.XSDdouble.equals(node.getLiteralDatatype());
    }

    private static Node text(Node number, Labels labels) {
        return NodeFactory.createLiteralString(labels.text(number));
    }
}
