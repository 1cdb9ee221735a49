package org.w3id.chokepoint.query.engine.solution;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Operator;
import org.w3id.chokepoint.query.engine.row.RowSink;

/**
 * How many triples each named graph holds, which the index knows without a walk over all of them.
 *
 * @param name slot of the name of the graph
 * @param count slot of the number
 */
public record GraphSizesOperator(Evaluation evaluation, int name, int count) implements Operator {

    /** Whether a group counts all triples of each graph, with no variable that has a value before. */
    public static boolean answers(OpGroup group, Set<Var> before) {
        List<Var> keys = group.getGroupVars().getVars();
        return keys.size() == 1
                && group.getGroupVars().getExprs().isEmpty()
                && group.getAggregators().size() == 1
                && group.getAggregators().get(0).getAggregator() instanceof AggCount
                && group.getSubOp() instanceof OpGraph graph
                && graph.getNode().equals(keys.get(0))
                && isOfAll(graph.getSubOp(), keys.get(0), before);
    }

    /** Whether a pattern matches each triple of any graph. */
    private static boolean isOfAll(Op op, Var graph, Set<Var> before) {
        if (!(op instanceof OpBGP pattern) || pattern.getPattern().size() != 1) {
            return false;
        }
        Triple triple = pattern.getPattern().get(0);
        List<Node> parts = List.of(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
        return parts.stream().distinct().filter(Var::isVar).count() == parts.size()
                && parts.stream().noneMatch(before::contains);
    }

    @Override
    public boolean run(int[] row, RowSink next) {
        BitSet places = evaluation.graphs().places();
        boolean more = true;
        for (int place = places.nextSetBit(0); more && place >= 0; place = places.nextSetBit(place + 1)) {
            evaluation.budget().check();
            int size = evaluation.graphs().index().size(place);
            more = size == 0 || next.accept(row(place, size));
        }
        return more;
    }

    private int[] row(int place, int size) {
        int[] row = evaluation.slots().row();
        row[name] = evaluation.graphs().name(place);
        row[count] = evaluation.terms().id(NodeValue.makeInteger(size).asNode());
        return row;
    }
}
