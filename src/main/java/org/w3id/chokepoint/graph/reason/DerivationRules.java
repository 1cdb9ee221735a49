package org.w3id.chokepoint.graph.reason;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;

/**
 * The rules under {@code ontology/rules/}, applied in path order, each seeing what those before it found.
 *
 * <p>A file is applied once. The files of a sub-folder are applied again and again until nothing new follows, for rules
 * that feed each other.
 *
 * @param stages files and sub-folders, in path order, with their rules
 * @param derived the graph of what they find
 */
public record DerivationRules(Map<Path, List<DerivationRule>> stages, Node derived) {
    private static final String FOLDER = "ontology/rules";
    private static final int MAX_ROUNDS = 200;

    /**
     * @throws ChokepointException INVALID_RULE if a file is not a SPARQL CONSTRUCT
     */
    public static DerivationRules read(Workspace workspace) {
        Path top = workspace.root().resolve(FOLDER);
        Map<Path, List<DerivationRule>> stages = new LinkedHashMap<>();
        for (Path file : workspace.files(FOLDER, ".rq")) {
            Path stage = file.getParent().equals(top) ? file : file.getParent();
            stages.computeIfAbsent(stage, key -> new ArrayList<>()).add(DerivationRule.read(file));
        }
        return new DerivationRules(stages, workspace.names().derived());
    }

    /**
     * Adds what follows to the graph {@code derived} and to the union.
     *
     * @throws ChokepointException INVALID_RULE if the rules of a folder find no end
     */
    public void apply(DatasetGraph dataset) {
        stages.forEach((stage, rules) -> {
            if (stage.toString().endsWith(".rq")) {
                apply(dataset, rules);
            } else {
                applyUntilStable(dataset, stage, rules);
            }
        });
    }

    private void applyUntilStable(DatasetGraph dataset, Path stage, List<DerivationRule> rules) {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            int before = dataset.getDefaultGraph().size();
            apply(dataset, rules);
            if (dataset.getDefaultGraph().size() == before) {
                return;
            }
        }
        throw new ChokepointException(
                ErrorCode.INVALID_RULE,
                stage,
                "the rules still find something new after " + MAX_ROUNDS + " rounds",
                "let no rule make an IRI out of one that it made");
    }

    private void apply(DatasetGraph dataset, List<DerivationRule> rules) {
        rules.forEach(rule -> {
            Graph found = rule.apply(dataset);
            GraphUtil.addInto(dataset.getGraph(derived), found);
            GraphUtil.addInto(dataset.getDefaultGraph(), found);
        });
    }
}
