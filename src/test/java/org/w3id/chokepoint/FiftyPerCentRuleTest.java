package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.release.Release;

/** The 50 per cent rule is arithmetic over stated shares, direct and through chains, on a day; a gap stays a gap. */
class FiftyPerCentRuleTest {
    private static final String DATA = """
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix src: <https://w3id.org/chokepoint/source/> .
            src:s dct:issued "2025-01-01"^^xsd:date .
            cp:Organization rdfs:label "organization"@en .
            id:entity-list a cp:RestrictedPartyList ; rdfs:label "list"@en .
            id:l1 cp:listsParty id:bad ; cp:isOnList id:entity-list ; cp:validFrom "2024-01-01"^^xsd:date .
            id:l2 cp:listsParty id:worse ; cp:isOnList id:entity-list ; cp:validFrom "2026-01-01"^^xsd:date .
            id:bad-half cp:hasOwner id:bad ; cp:isOwnershipOf id:half . id:m1 cp:measures id:bad-half ; cp:hasQuantity cp:ownershipShare ; cp:hasValue 60e0 .
            id:half-chain cp:hasOwner id:half ; cp:isOwnershipOf id:chain . id:m2 cp:measures id:half-chain ; cp:hasQuantity cp:ownershipShare ; cp:hasValue 30e0 .
            id:bad-chain cp:hasOwner id:bad ; cp:isOwnershipOf id:chain . id:m3 cp:measures id:bad-chain ; cp:hasQuantity cp:ownershipShare ; cp:hasValue 25e0 .
            id:bad-sum cp:hasOwner id:bad ; cp:isOwnershipOf id:sum . id:m4 cp:measures id:bad-sum ; cp:hasQuantity cp:ownershipShare ; cp:hasValue 30e0 .
            id:worse-sum cp:hasOwner id:worse ; cp:isOwnershipOf id:sum . id:m5 cp:measures id:worse-sum ; cp:hasQuantity cp:ownershipShare ; cp:hasValue 20e0 .
            id:bad-gap cp:hasOwner id:bad ; cp:isOwnershipOf id:gap .
            id:bad-late cp:hasOwner id:bad ; cp:isOwnershipOf id:late ; cp:validFrom "2026-06-01"^^xsd:date .
            id:m6 cp:measures id:bad-late ; cp:hasQuantity cp:ownershipShare ; cp:hasValue 90e0 .
            id:good-free cp:hasOwner id:good ; cp:isOwnershipOf id:free . id:m7 cp:measures id:good-free ; cp:hasQuantity cp:ownershipShare ; cp:hasValue 90e0 .
            """;

    @TempDir
    Path root;

    @Test
    void sharesOfListedOwnersAddUpDirectlyAndThroughChains() throws IOException {
        assertEquals(
                List.of(
                        "chain 55 reached",
                        "gap 0 not known",
                        "half 60 reached",
                        "sum 30 not reached by the shares that are known"),
                answer(Map.of("asOf", List.of("2025-06-01"))));
    }

    @Test
    void aLaterDayCountsLaterListingsAndPurchases() throws IOException {
        assertEquals(
                List.of("chain 55 reached", "gap 0 not known", "half 60 reached", "late 90 reached", "sum 50 reached"),
                answer(Map.of("asOf", List.of("2026-07-01"))));
    }

    @Test
    void aShareThatNobodyHasStatedYetIsNotKnown() throws IOException {
        assertEquals(
                List.of("chain 0 not known", "gap 0 not known", "half 0 not known", "sum 0 not known"),
                answer(Map.of("asOf", List.of("2024-06-01"))));
    }

    @Test
    void onePartyIsShownWithItsOwners() throws IOException {
        assertEquals(
                List.of("chain 55 reached", "half 60 reached"),
                answer(Map.of("asOf", List.of("2025-06-01"), "party", List.of("chain"))));
    }

    private List<String> answer(Map<String, List<String>> arguments) throws IOException {
        String query = Files.readString(Path.of("queries/answers/law/fifty-per-cent-rule.rq"));
        Release release = new SmallWorkspace(root)
                .turtle("data/sources/s.ttl", DATA + "id:chain a cp:Organization ; rdfs:label \"chain\"@en .")
                .file("queries/answers/fifty-per-cent-rule.rq", query)
                .open();
        Answer answer = release.runner(Duration.ofMinutes(1))
                .run(release.catalog().get("fifty-per-cent-rule"), arguments, RowRange.ALL);
        return List.copyOf(new TreeSet<>(((Answer.Rows) answer)
                .bindings().stream().map(FiftyPerCentRuleTest::row).toList()));
    }

    private static String row(Binding row) {
        return "%s %.0f %s"
                .formatted(
                        name(row.get("party")),
                        number(row.get("total")),
                        row.get("result").getLiteralLexicalForm());
    }

    private static double number(Node node) {
        return ((Number) node.getLiteralValue()).doubleValue();
    }

    private static String name(Node node) {
        return node.getURI().replaceFirst("^.*/", "");
    }
}
