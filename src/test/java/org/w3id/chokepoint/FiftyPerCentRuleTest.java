package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.release.Release;

/** The 50 per cent rule is arithmetic over stated shares, direct and through chains of any length, on a day; a gap stays a gap. */
class FiftyPerCentRuleTest {
    private static final String DATA = """
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix src: <https://w3id.org/chokepoint/source/> .
            src:s dct:issued "2025-01-01"^^xsd:date .
            cp:Organization rdfs:label "organization"@en .
            id:entity-list a cp:RestrictedPartyList ; rdfs:label "list"@en .
            id:affiliates-rule-2025 a cp:ControlRule ; rdfs:label "rule"@en ;
                cp:appliesToAffiliatesOf id:entity-list ; cp:hasCriterion id:half-or-more .
            id:half-or-more cp:hasQuantity cp:ownershipShare ; cp:hasOperator cp:atLeast ; cp:hasBound 50e0 .
            id:l1 cp:listsParty id:bad ; cp:isOnList id:entity-list ; cp:validFrom "2024-01-01"^^xsd:date .
            id:l2 cp:listsParty id:worse ; cp:isOnList id:entity-list ; cp:validFrom "2026-01-01"^^xsd:date .
            """;
    private static final String OWNERS = """
            bad 60 half
            half 30 chain
            bad 25 chain
            bad 30 sum
            worse 20 sum
            bad ? gap
            bad 90 late from 2026-06-01
            good 90 free
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
                answer(OWNERS, Map.of("asOf", List.of("2025-06-01"))));
    }

    @Test
    void aLaterDayCountsLaterListingsAndPurchases() throws IOException {
        assertEquals(
                List.of("chain 55 reached", "gap 0 not known", "half 60 reached", "late 90 reached", "sum 50 reached"),
                answer(OWNERS, Map.of("asOf", List.of("2026-07-01"))));
    }

    @Test
    void aShareThatNobodyHasStatedYetIsNotKnown() throws IOException {
        assertEquals(
                List.of("chain 0 not known", "gap 0 not known", "half 0 not known", "sum 0 not known"),
                answer(OWNERS, Map.of("asOf", List.of("2024-06-01"))));
    }

    @Test
    void onePartyIsShownWithItsOwners() throws IOException {
        assertEquals(
                List.of("chain 55 reached", "half 60 reached"),
                answer(OWNERS, Map.of("asOf", List.of("2025-06-01"), "party", List.of("chain"))));
    }

    /** The first three are examples 1 to 3 of the US Treasury's FAQ 401, whose practice the Affiliates Rule follows. */
    @Test
    void anOwnerOwnedToHalfCountsWithItsWholeShare() throws IOException {
        assertEquals(List.of("a 50 reached", "b 50 reached"), onADay("bad 50 a\na 50 b"));
        assertEquals(
                List.of("a 50 reached", "b 50 reached", "c 50 reached"), onADay("bad 50 a\nbad 50 b\na 25 c\nb 25 c"));
        assertEquals(List.of("a 50 reached", "b 50 reached"), onADay("bad 50 a\nbad 10 b\na 40 b"));
        assertEquals(
                List.of("a 50 reached", "b 25 not reached by the shares that are known"),
                onADay("bad 50 a\nbad 25 b\nb 50 c"));
        assertEquals(
                List.of(
                        "a 25 not reached by the shares that are known",
                        "b 25 not reached by the shares that are known"),
                onADay("bad 25 a\nbad 25 b\na 50 c\nb 50 c"));
    }

    @Test
    void aLongChainReachesToItsEnd() throws IOException {
        String chain = IntStream.range(0, 40)
                .mapToObj(n -> "o%d 50 o%d".formatted(n, n + 1))
                .collect(Collectors.joining("\n"));
        assertEquals(41, onADay("bad 51 o0\n" + chain).size());
    }

    @Test
    void aCircleOfOwnersCountsOnlyWhatEntersIt() throws IOException {
        String circle = "a 60 b\nb 60 a\n";
        assertEquals(List.of("a 40 not reached by the shares that are known"), onADay(circle + "bad 40 a"));
        assertEquals(List.of("a 110 reached", "b 60 reached"), onADay(circle + "bad 50 a"));
    }

    @Test
    void sharesThatAddUpToHalfOnPaperDoSoHere() throws IOException {
        assertEquals(
                List.of("a 60 reached", "b 60 reached", "c 60 reached", "sum 50 reached"),
                onADay("bad 60 a\nbad 60 b\nbad 60 c\na 16.7 sum\nb 16.6 sum\nc 16.7 sum"));
    }

    @Test
    void anOwnerWhoseOwnOwnersAreNotKnownLeavesItOpen() throws IOException {
        assertEquals(
                List.of("a 0 not known", "b 40 not known", "c 60 reached"),
                onADay("bad ? a\na 20 b\nbad 40 b\na 20 c\nbad 60 c"));
    }

    @Test
    void aShareHoldsFromTheDayOnWhichTheOwnershipWasSeen() throws IOException {
        Map<String, List<String>> before = Map.of("asOf", List.of("2024-06-01"));
        assertEquals(List.of("a 0 not known"), answer("bad 60 a", before));
        assertEquals(List.of("a 60 reached"), answer("bad 60 a seen 2024-05-01", before));
    }

    private List<String> onADay(String owners) throws IOException {
        return answer(owners, Map.of("asOf", List.of("2025-06-01")));
    }

    private List<String> answer(String owners, Map<String, List<String>> arguments) throws IOException {
        String query = Files.readString(Path.of("queries/answers/law/fifty-per-cent-rule.rq"));
        SmallWorkspace workspace = new SmallWorkspace(root);
        for (Path rule : Workspace.of(Path.of(".")).files("ontology/rules", ".rq")) {
            if (rule.toString().matches(".*/(05|5[1-5])-.*")) {
                workspace.file(
                        Path.of(".")
                                .toAbsolutePath()
                                .normalize()
                                .relativize(rule.toAbsolutePath().normalize())
                                .toString(),
                        Files.readString(rule));
            }
        }
        Release release = workspace
                .turtle(
                        "data/sources/s.ttl",
                        DATA + owners.lines().map(FiftyPerCentRuleTest::turtle).collect(Collectors.joining()))
                .file("queries/answers/fifty-per-cent-rule.rq", query)
                .open();
        Answer answer = release.runner(Duration.ofMinutes(1))
                .run(release.catalog().get("fifty-per-cent-rule"), arguments, RowRange.ALL);
        return List.copyOf(new TreeSet<>(((Answer.Rows) answer)
                .bindings().stream().map(FiftyPerCentRuleTest::row).toList()));
    }

    /** A line such as {@code bad 60 half from 2026-06-01}: owner, share in per cent or a question mark, owned. */
    private static String turtle(String line) {
        String[] word = line.split(" ");
        String name = "id:" + word[0] + "-" + word[2];
        String property = word.length > 3 && word[3].equals("seen") ? "cp:seenOn" : "cp:validFrom";
        String start = word.length > 3 ? " ; %s \"%s\"^^xsd:date".formatted(property, word[4]) : "";
        String share = word[1].equals("?")
                ? ""
                : "%1$s-share cp:measures %1$s ; cp:hasQuantity cp:ownershipShare ; cp:hasValue %2$se0 .\n"
                        .formatted(name, word[1]);
        return "%s cp:hasOwner id:%s ; cp:isOwnershipOf id:%s%s .\nid:%3$s a cp:Organization ; rdfs:label \"%3$s\"@en .\n%5$s"
                .formatted(name, word[0], word[2], start, share);
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
