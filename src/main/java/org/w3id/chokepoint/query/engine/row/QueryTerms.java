package org.w3id.chokepoint.query.engine.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.chokepoint.graph.store.term.TermDictionary;
import org.w3id.chokepoint.graph.store.term.TermKind;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** The terms of one evaluation: those of the release, and above their ids those that only the query has. */
public final class QueryTerms {
    private static final int TERM_BYTES = 160;
    private static final int KEPT_VALUES = 512;

    private final TermDictionary held;
    private final QueryBudget budget;
    private final List<Node> made = new ArrayList<>();
    private final Map<Node, Integer> idsOfMade = new HashMap<>();
    private final int[] keptIds = new int[KEPT_VALUES];
    private final NodeValue[] keptValues = new NodeValue[KEPT_VALUES];

    public QueryTerms(TermDictionary held, QueryBudget budget) {
        this.held = held;
        this.budget = budget;
    }

    /** The terms of the release. */
    public TermDictionary held() {
        return held;
    }

    /** The id of any term; one that the release does not hold gets a new one. */
    public int id(Node term) {
        int id = held.id(term);
        return id == TermDictionary.ABSENT ? idsOfMade.computeIfAbsent(term, this::make) : id;
    }

    /** Each is kept to the end, where Jena keeps none that the answer has no need of. */
    private int make(Node term) {
        long bytes = TERM_BYTES
                + (term.isLiteral() ? 2L * term.getLiteralLexicalForm().length() : 0);
        if (bytes > budget.left()) {
            throw new Unsupported("more terms made than may be kept");
        }
        budget.take(bytes);
        made.add(term);
        return held.size() + made.size() - 1;
    }

    public Node term(int id) {
        return id < held.size() ? held.term(id) : made.get(id - held.size());
    }

    /** The term as a value, kept for the next rows: to read a date takes longer than to compare it. */
    public NodeValue value(int id) {
        int place = id & KEPT_VALUES - 1;
        NodeValue kept = keptValues[place];
        if (kept == null || keptIds[place] != id) {
            kept = NodeValue.makeNode(term(id));
            keptIds[place] = id;
            keptValues[place] = kept;
        }
        return kept;
    }

    /** Whether the release holds a term, so that it can be in a triple. */
    public boolean isHeld(int id) {
        return id >= 0 && id < held.size();
    }

    /** The kind of a term of the release; {@link TermKind#OTHER}, of which nothing is known, for one of the query. */
    public TermKind kind(int id) {
        return isHeld(id) ? held.kind(id) : TermKind.OTHER;
    }

    /** Whether a term can name something. */
    public boolean isName(int id) {
        return isHeld(id) ? id < held.start(TermKind.STRING) : term(id).isURI() || term(id).isBlank();
    }

    /** Whether ids of the release below this one, and this one, are in the order of ORDER BY. */
    public boolean isOrdered(int id) {
        return id >= 0 && id < held.start(TermKind.OTHER);
    }

    public int heldTerms() {
        return held.size();
    }
}
