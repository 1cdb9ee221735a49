package org.w3id.chokepoint.query.engine.operator;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.w3id.chokepoint.graph.store.index.TripleCursor;
import org.w3id.chokepoint.query.engine.row.ActiveGraph;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.engine.row.Unsupported;

/**
 * One triple pattern. Each part is the id of a term, or -1 - the slot of a variable.
 */
public record TriplePattern(Evaluation evaluation, int subject, int predicate, int object) implements Operator {

    public static TriplePattern of(Triple triple, Evaluation evaluation) {
        return new TriplePattern(
                evaluation,
                part(triple.getSubject(), evaluation),
                part(triple.getPredicate(), evaluation),
                part(triple.getObject(), evaluation));
    }

    /** A term or variable as a number. */
    public static int part(Node node, Evaluation evaluation) {
        if (Var.isVar(node)) {
            return -1 - evaluation.slots().of(Var.alloc(node));
        }
        if (!node.isConcrete() || node.isTripleTerm()) {
            throw new Unsupported("a triple as a term");
        }
        return evaluation.terms().id(node);
    }

    /** What a part is in a row: a term, or {@link Slots#UNBOUND}. */
    public static int value(int part, int[] row) {
        return part >= 0 ? part : row[-1 - part];
    }

    @Override
    public boolean run(int[] row, RowSink next) {
        int s = value(subject, row);
        int p = value(predicate, row);
        int o = value(object, row);
        if (!canMatch(s) || !canMatch(p) || !canMatch(o)) {
            return true;
        }
        boolean more = true;
        for (TripleCursor triples = evaluation.find(s, p, o); more && triples.advance(); ) {
            evaluation.budget().check();
            if ((s != Slots.UNBOUND || bind(subject, triples.subject(), row))
                    && (p != Slots.UNBOUND || bind(predicate, triples.predicate(), row))
                    && (o != Slots.UNBOUND || bind(object, triples.object(), row))) {
                more = next.accept(row);
            }
            release(subject, s, row);
            release(predicate, p, row);
            release(object, o, row);
        }
        return more;
    }

    private boolean canMatch(int value) {
        return value == Slots.UNBOUND || evaluation.terms().isHeld(value);
    }

    /** False if the variable stands twice in the pattern and got another value before. */
    private static boolean bind(int part, int found, int[] row) {
        int slot = -1 - part;
        if (row[slot] == Slots.UNBOUND) {
            row[slot] = found;
        }
        return row[slot] == found;
    }

    private static void release(int part, int before, int[] row) {
        if (before == Slots.UNBOUND) {
            row[-1 - part] = Slots.UNBOUND;
        }
    }

    /** How many triples of a graph there are to look at, given the values of a row. */
    int count(ActiveGraph graph, int[] row) {
        int s = value(subject, row);
        int p = value(predicate, row);
        int o = value(object, row);
        return canMatch(s) && canMatch(p) && canMatch(o) ? graph.count(s, p, o) : 0;
    }

    /** The slots of the variables. */
    public int[] slots() {
        return IntStream.of(subject, predicate, object)
                .filter(part -> part < 0)
                .map(part -> -1 - part)
                .toArray();
    }

    /** As in SPARQL, with the number of triples that the terms leave. */
    String text() {
        return IntStream.of(subject, predicate, object).mapToObj(this::text).collect(Collectors.joining(" ")) + " ("
                + count(evaluation.active(), evaluation.slots().row())
                + " triples)";
    }

    private String text(int part) {
        return part < 0
                ? evaluation.slots().text(-1 - part)
                : NodeFmtLib.strNT(evaluation.terms().term(part));
    }

    public boolean mentions(int slot) {
        return Arrays.stream(slots()).anyMatch(each -> each == slot);
    }
}
