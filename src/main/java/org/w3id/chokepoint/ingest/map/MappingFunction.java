package org.w3id.chokepoint.ingest.map;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;

/** A function that a mapping may call; without a result it leaves its variable unbound. */
final class MappingFunction extends FunctionBase {
    private final Function<List<Node>, Optional<Node>> body;

    MappingFunction(Function<List<Node>, Optional<Node>> body) {
        this.body = body;
    }

    @Override
    public NodeValue exec(List<NodeValue> arguments) {
        return body.apply(arguments.stream().map(NodeValue::asNode).toList())
                .map(NodeValue::makeNode)
                .orElseThrow(() -> new ExprEvalException("no result"));
    }

    @Override
    public void checkBuild(String uri, ExprList arguments) {
        // How many it takes, the body knows.
    }
}
