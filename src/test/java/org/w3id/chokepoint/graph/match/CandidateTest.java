package org.w3id.chokepoint.graph.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a candidate counts, and when it is the one beyond doubt. */
class CandidateTest {
    private static final Node ENTITY = NodeFactory.createURI("urn:test:entity");
    private static final Node COUNTRY = NodeFactory.createURI("urn:test:country");

    @Property(tries = 300)
    void scoreIsBetweenNoneAndAll(
            @ForAll NameMatch name,
            @ForAll @IntRange(max = 100) int similarity,
            @ForAll Agreement kind,
            @ForAll Agreement country,
            @ForAll Agreement codes) {
        Candidate candidate = candidate(name, similarity, kind, country, codes);
        assertTrue(candidate.score() >= 0 && candidate.score() <= 100, candidate.why());
        assertEquals(candidate.features().size(), candidate.why().split("; ").length);
    }

    /** A false match is worse than a missed one: what is different never ends in a match by itself. */
    @Property(tries = 300)
    void whatIsContradictedIsNeverTheSame(
            @ForAll NameMatch name, @ForAll Agreement kind, @ForAll Agreement country, @ForAll Agreement codes) {
        Candidate candidate = candidate(name, 0, kind, country, codes);
        boolean different = List.of(kind, country, codes).contains(Agreement.DIFFERENT);
        assertEquals(different, candidate.isContradicted());
        assertFalse(different && (candidate.isSameByName() || candidate.isSameByCode()), candidate.why());
        assertFalse(!name.isExact() && candidate.isSameByName(), candidate.why());
        assertFalse(kind != Agreement.SAME && candidate.isSameByName(), candidate.why());
    }

    @Property(tries = 200)
    void agreementNeverCountsLessThanDifference(
            @ForAll NameMatch name, @ForAll Agreement kind, @ForAll Agreement codes) {
        int same = candidate(name, 0, kind, Agreement.SAME, codes).score();
        int unknown = candidate(name, 0, kind, Agreement.UNKNOWN, codes).score();
        int different = candidate(name, 0, kind, Agreement.DIFFERENT, codes).score();
        assertTrue(same >= unknown && unknown >= different, same + " " + unknown + " " + different);
    }

    @Example
    void closerNamesCountMore() {
        int before = 101;
        for (NameMatch name : NameMatch.values()) {
            int score = candidate(name, 0, Agreement.NOT_GIVEN, Agreement.NOT_GIVEN, Agreement.NOT_GIVEN)
                    .score();
            assertTrue(score < before, name + " " + score);
            before = score;
        }
        assertEquals(0, before);
    }

    @Example
    void nameThatOnlyLooksSimilarCountsLessThanHalf() {
        Candidate similar =
                candidate(NameMatch.OTHER, 100, Agreement.NOT_GIVEN, Agreement.NOT_GIVEN, Agreement.NOT_GIVEN);
        assertEquals(40, similar.score());
        assertEquals("name +24: similar, 100 of 100", similar.why());
    }

    @Example
    void whatTheRecordDoesNotTellIsNoFeature() {
        Candidate bare = candidate(NameMatch.LABEL, 0, Agreement.NOT_GIVEN, Agreement.NOT_GIVEN, Agreement.NOT_GIVEN);
        assertEquals("name +60: the name is its label", bare.why());
        assertEquals(100, bare.score());
        assertFalse(bare.isSameByName(), "nothing else agrees");
    }

    @Example
    void sharedCodeOutweighsAnyName() {
        Candidate coded = candidate(NameMatch.OTHER, 0, Agreement.SAME, Agreement.NOT_GIVEN, Agreement.SAME);
        assertEquals(100, coded.score());
        assertTrue(coded.isSameByCode());
        assertFalse(coded.isSameByName());
    }

    @Example
    void setsAgreeIfTheyShareOne() {
        assertEquals(Agreement.SAME, Agreement.of(Set.of(1, 2), Set.of(2, 3)));
        assertEquals(Agreement.DIFFERENT, Agreement.of(Set.of(1), Set.of(2)));
        assertEquals(Agreement.UNKNOWN, Agreement.of(Set.of(1), Set.of()));
        assertEquals(Agreement.NOT_GIVEN, Agreement.of(Set.of(), Set.of(2)));
        assertEquals(Agreement.NOT_GIVEN, Agreement.of(Set.of(), Set.of()));
    }

    private static Candidate candidate(
            NameMatch name, int similarity, Agreement kind, Agreement country, Agreement codes) {
        return new Candidate(ENTITY, name, similarity, kind, Map.of(COUNTRY, country), codes);
    }
}
