package org.w3id.chokepoint.query.engine.path;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.w3id.chokepoint.query.engine.row.Evaluation;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.engine.row.Unsupported;

/** Compiles the property paths of SPARQL 1.1; Jena knows some more. */
public final class PathCompiler {
    /** Where Jena has properties that are functions. */
    private static final String FUNCTIONS = "http://jena.apache.org/";

    private final Evaluation evaluation;

    public PathCompiler(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    public PathOperator compile(TriplePath triple) {
        return PathOperator.of(evaluation, triple, walk(triple.getPath(), true), walk(triple.getPath(), false));
    }

    private Walk walk(Path path, boolean forward) {
        return switch (path) {
            case P_Link link -> link(link.getNode(), forward);
            case P_ReverseLink link -> link(link.getNode(), !forward);
            case P_Inverse inverse -> walk(inverse.getSubPath(), !forward);
            case P_Seq pair -> {
                Walk left = walk(pair.getLeft(), forward);
                Walk right = walk(pair.getRight(), forward);
                yield forward ? new SequenceWalk(left, right) : new SequenceWalk(right, left);
            }
            case P_Alt pair -> new AlternativeWalk(walk(pair.getLeft(), forward), walk(pair.getRight(), forward));
            case P_ZeroOrOne repeated -> repeated(repeated, forward, true, false);
            case P_ZeroOrMore1 repeated -> repeated(repeated, forward, true, true);
            case P_OneOrMore1 repeated -> repeated(repeated, forward, false, true);
            case P_NegPropSet others -> others(others, forward);
            default -> throw new Unsupported("a path beyond SPARQL 1.1");
        };
    }

    private Walk link(Node predicate, boolean forward) {
        if (predicate.isURI() && predicate.getURI().startsWith(FUNCTIONS)) {
            throw new Unsupported("a property that is a function");
        }
        return new LinkWalk(evaluation, evaluation.terms().id(predicate), Set.of(), forward);
    }

    private Walk repeated(P_Path1 path, boolean forward, boolean orNone, boolean again) {
        return new RepeatedWalk(walk(path.getSubPath(), forward), orNone, again, evaluation.budget());
    }

    private Walk others(P_NegPropSet others, boolean forward) {
        List<Node> along = others.getFwdNodes();
        List<Node> against = others.getBwdNodes();
        if (against.isEmpty()) {
            return except(along, forward);
        }
        return along.isEmpty()
                ? except(against, !forward)
                : new AlternativeWalk(except(along, forward), except(against, !forward));
    }

    private Walk except(List<Node> predicates, boolean forward) {
        Set<Integer> excluded = predicates.stream().map(evaluation.terms()::id).collect(Collectors.toUnmodifiableSet());
        return new LinkWalk(evaluation, Slots.UNBOUND, excluded, forward);
    }
}
