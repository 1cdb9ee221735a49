package org.w3id.chokepoint.graph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.NodeValue;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.graph.store.term.TermDictionary;
import org.w3id.chokepoint.graph.store.term.TermKind;

class TermOrderTest {
    private final DatasetGraph loaded = MixedTerms.dataset();
    private final TermDictionary terms =
            ReleaseFile.of(loaded, PrefixMapping.Standard, Map.of()).terms();

    @Test
    void eachTermIsFoundByItsIdAndItsIdByTheTerm() {
        for (Node term : MixedTerms.terms(loaded)) {
            assertEquals(term, terms.term(terms.id(term)));
        }
        assertEquals(TermDictionary.ABSENT, terms.id(NodeFactory.createLiteralString("of no triple")));
        assertEquals(TermDictionary.ABSENT, terms.id(NodeFactory.createLiteralLang("b", "fr")));
    }

    @Test
    void idsAreInTheOrderOfOrderBy() {
        for (int one = 0; one < terms.size(); one++) {
            for (int other = 0; other < terms.size(); other++) {
                if (terms.kind(one) != TermKind.OTHER && terms.kind(other) != TermKind.OTHER) {
                    int order = NodeValue.compareAlways(
                            NodeValue.makeNode(terms.term(one)), NodeValue.makeNode(terms.term(other)));
                    assertEquals(
                            Integer.signum(Integer.compare(one, other)),
                            Integer.signum(order),
                            terms.term(one) + " " + terms.term(other));
                }
            }
        }
    }

    @Test
    void kindsFollowOneAnother() {
        for (TermKind kind : TermKind.values()) {
            assertTrue(terms.kind(terms.start(kind)).ordinal() >= kind.ordinal(), kind.name());
        }
        assertEquals(TermKind.BLANK, terms.kind(0));
        assertEquals(TermKind.OTHER, terms.kind(terms.size() - 1));
    }
}
