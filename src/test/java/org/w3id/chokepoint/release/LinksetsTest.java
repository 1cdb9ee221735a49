package org.w3id.chokepoint.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.graph.Workspace;

/** What the description of the dataset says of its links is true of the triples. */
class LinksetsTest {
    private static final Graph TRIPLES =
            Release.open(Workspace.of(Path.of("."))).graph().dataset().getDefaultGraph();

    /** Models and organizations of one site stand side by side at its addresses, so that two linksets share one space. */
    @Test
    void linksetsCountTheirTriples() {
        assertFalse(sets().isEmpty());
        for (Node set : sets()) {
            Node link = value(set, VOID.linkPredicate.asNode());
            int counted = sets().stream()
                    .filter(other -> space(other).equals(space(set))
                            && value(other, VOID.linkPredicate.asNode()).equals(link))
                    .mapToInt(LinksetsTest::count)
                    .sum();
            assertEquals(
                    TRIPLES.find(Node.ANY, link, Node.ANY)
                            .filterKeep(triple -> text(triple.getObject()).startsWith(space(set)))
                            .toList()
                            .size(),
                    counted,
                    set::getURI);
        }
    }

    @Test
    void linksThatClaimIdentityAreAllInALinkset() {
        int claimed = sets().stream()
                .filter(set -> value(set, VOID.linkPredicate.asNode()).equals(SKOS.exactMatch.asNode()))
                .mapToInt(LinksetsTest::count)
                .sum();
        long there = TRIPLES.find(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
                .filterKeep(LinksetsTest::leadsFromAThing)
                .toList()
                .size();
        assertEquals(there, claimed);
    }

    private static boolean leadsFromAThing(Triple triple) {
        return triple.getSubject().getURI().contains("/id/");
    }

    private static List<Node> sets() {
        return TRIPLES.find(Node.ANY, RDF.type.asNode(), VOID.Linkset.asNode())
                .mapWith(Triple::getSubject)
                .toList();
    }

    private static int count(Node set) {
        return Integer.parseInt(text(value(set, VOID.triples.asNode())));
    }

    private static String space(Node set) {
        return text(value(value(set, VOID.objectsTarget.asNode()), VOID.uriSpace.asNode()));
    }

    private static Node value(Node subject, Node property) {
        return TRIPLES.find(subject, property, Node.ANY).next().getObject();
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }
}
