package org.w3id.chokepoint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.reason.DerivationRules;
import org.w3id.chokepoint.law.OwnersByHand.Listing;
import org.w3id.chokepoint.law.OwnersByHand.Stake;
import org.w3id.chokepoint.law.OwnersByHand.Time;

/** The rules on owners agree with plain Java for any owners, circles among them, on any day. */
class AffiliateStandingsTest {
    private static final DerivationRules RULES = rules();
    private static final String SOURCE = "https://w3id.org/chokepoint/source/";
    private static final int PARTIES = 7;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final String FIXED = SmallWorkspace.PREFIXES + """
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix src: <https://w3id.org/chokepoint/source/> .
            id:rule cp:appliesToAffiliatesOf id:list ; cp:hasCriterion id:half ; rdfs:label "rule"@en .
            id:half cp:hasQuantity cp:ownershipShare ; cp:hasBound 50e0 ; cp:hasOperator cp:atLeast .
            """;

    @Property(tries = 60)
    void rulesAgreeWithPlainJava(@ForAll("owners") OwnersByHand owners) {
        DatasetGraph dataset = dataset(owners);
        RULES.apply(dataset);
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusYears(2)); day = day.plusDays(19)) {
            assertEquals(owners.reached(day), found(dataset, "cp:reachesShareOf", day), "surely on " + day);
            assertEquals(owners.mayBeReached(day), found(dataset, "cp:mayReachShareOf", day), "perhaps on " + day);
        }
    }

    @Provide
    Arbitrary<OwnersByHand> owners() {
        Arbitrary<Integer> party = Arbitraries.integers().between(0, PARTIES - 1);
        Arbitrary<Listing> listing = Combinators.combine(party, time()).as(Listing::new);
        Arbitrary<BigDecimal> share = Arbitraries.of(
                        "10", "16.7", "16.6", "25", "30", "33.3", "40", "49.99", "50", "51", "100")
                .map(BigDecimal::new);
        Arbitrary<List<BigDecimal>> shares = Arbitraries.frequencyOf(
                Tuple.of(6, share.list().ofSize(1)),
                Tuple.of(1, share.list().ofSize(2)),
                Tuple.of(1, Arbitraries.just(List.of())));
        Arbitrary<Stake> stake = Combinators.combine(party, party, time(), shares, day())
                .as(Stake::new)
                .filter(one -> one.owner() != one.owned());
        return Combinators.combine(
                        listing.list().ofMinSize(1).ofMaxSize(3), stake.list().ofMaxSize(12))
                .as(OwnersByHand::new);
    }

    private static Arbitrary<Time> time() {
        Arbitrary<Boolean> toTheMonth = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
        return Combinators.combine(day().optional(0.7), day().optional(0.2), toTheMonth)
                .as(Time::new)
                .filter(time -> time.until()
                        .map(end -> time.from().map(end::isAfter).orElse(true))
                        .orElse(true));
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, 700).map(FIRST::plusDays);
    }

    private static DatasetGraph dataset(OwnersByHand owners) {
        StringBuilder text = new StringBuilder(FIXED);
        IntStream.range(0, PARTIES).forEach(n -> text.append("id:p%d rdfs:label \"p%d\"@en .\n".formatted(n, n)));
        for (int n = 0; n < owners.listings().size(); n++) {
            Listing listing = owners.listings().get(n);
            text.append("id:l%d cp:isOnList id:list ; cp:listsParty id:p%d %s.\n"
                    .formatted(n, listing.party(), turtle(listing.time())));
        }
        DatasetGraph dataset = DatasetGraphFactory.create();
        add(dataset, SOURCE + "fixed", text.toString());
        for (int n = 0; n < owners.stakes().size(); n++) {
            add(dataset, SOURCE + n, turtle(n, owners.stakes().get(n)));
        }
        return dataset;
    }

    private static String turtle(int n, Stake stake) {
        StringBuilder text = new StringBuilder(FIXED);
        text.append("src:%d dct:issued \"%s\"^^xsd:date .\n".formatted(n, stake.saidOn()));
        text.append("id:o%d cp:hasOwner id:p%d ; cp:isOwnershipOf id:p%d %s.\n"
                .formatted(n, stake.owner(), stake.owned(), turtle(stake.time())));
        for (int m = 0; m < stake.shares().size(); m++) {
            text.append("id:m%d-%d cp:measures id:o%d ; cp:hasQuantity cp:ownershipShare ; cp:hasValue %se0 .\n"
                    .formatted(n, m, n, stake.shares().get(m)));
        }
        return text.toString();
    }

    private static String turtle(Time time) {
        return date("cp:validFrom", time.from()) + date("cp:validUntil", time.until()) + "; cp:hasDatePrecision \""
                + (time.toTheMonth() ? "month" : "day") + "\" ";
    }

    private static String date(String property, Optional<LocalDate> day) {
        return day.map(date -> "; %s \"%s\"^^xsd:date ".formatted(property, date))
                .orElse("");
    }

    private static void add(DatasetGraph dataset, String name, String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        GraphUtil.addInto(dataset.getGraph(NodeFactory.createURI(name)), graph);
        GraphUtil.addInto(dataset.getDefaultGraph(), graph);
    }

    private static Set<Integer> found(DatasetGraph dataset, String property, LocalDate day) {
        String query = """
                PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                SELECT ?party {
                  ?standing cp:isStandingOf ?party ; %s ?rule ; cp:mayHoldFrom ?from ; cp:mayHoldUntil ?until .
                  FILTER(STR(?from) <= "%s" && "%s" < STR(?until)) }
                """.formatted(property, day, day);
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            return execution.select().stream()
                    .map(row -> Integer.valueOf(row.get("party").getURI().replaceFirst("^.*/p", "")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Those on dates and on owners. */
    private static DerivationRules rules() {
        DerivationRules all = DerivationRules.read(Workspace.of(Path.of(".")));
        return new DerivationRules(
                all.stages().entrySet().stream()
                        .filter(stage -> stage.getKey().getFileName().toString().matches("(05|5[1-5])-.*"))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)),
                all.derived());
    }
}
