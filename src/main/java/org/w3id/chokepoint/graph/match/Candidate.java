package org.w3id.chokepoint.graph.match;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * An entity that a record may be about, and why.
 *
 * @param entity the entity
 * @param name how the closest name is alike
 * @param similarity how similar another name looks, from 0 to 100, if a search has told
 * @param kind whether the classes agree
 * @param traits whether the values of each property that tells things apart agree
 * @param codes whether the codes in a register that both have agree
 */
public record Candidate(
        Node entity, NameMatch name, int similarity, Agreement kind, Map<Node, Agreement> traits, Agreement codes) {
    private static final int MAX_SCORE = 100;
    private static final int AGREEMENT_POINTS = 20;
    private static final int KIND_PENALTY = 40;
    private static final int TRAIT_PENALTY = 50;
    private static final int CODE_PENALTY = 60;

    public Candidate {
        traits = Map.copyOf(traits);
    }

    /** From 0 to 100: the points of the features, in relation to those that were possible. */
    public int score() {
        int points = features().stream().mapToInt(Feature::points).sum();
        int possible = features().stream().mapToInt(Feature::possible).sum();
        return Math.max(0, Math.min(MAX_SCORE, MAX_SCORE * points / possible));
    }

    /** What speaks for and against it, and how much; nothing of what the record does not tell. */
    public List<Feature> features() {
        Stream<Feature> compared = traits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Node::toString)))
                .flatMap(each -> feature(each.getKey().getLocalName(), each.getValue(), TRAIT_PENALTY));
        return Stream.of(
                        Stream.of(nameFeature()),
                        feature("kind", kind, KIND_PENALTY),
                        compared,
                        // A shared code outweighs any name, so it can add what the name lacks.
                        codes == Agreement.SAME
                                ? Stream.of(new Feature("identifier", "same", MAX_SCORE, 0))
                                : feature("identifier", codes, CODE_PENALTY))
                .flatMap(each -> each)
                .toList();
    }

    /** A name that only looks similar counts less than half. */
    private Feature nameFeature() {
        boolean similar = name == NameMatch.OTHER && similarity > 0;
        return new Feature(
                "name",
                similar ? "similar, " + similarity + " of 100" : name.words(),
                similar ? NameMatch.MAX_POINTS * similarity / 250 : name.points(),
                NameMatch.MAX_POINTS);
    }

    private static Stream<Feature> feature(String name, Agreement agreement, int penalty) {
        return switch (agreement) {
            case SAME -> Stream.of(new Feature(name, "same", AGREEMENT_POINTS, AGREEMENT_POINTS));
            case DIFFERENT -> Stream.of(new Feature(name, "different", -penalty, AGREEMENT_POINTS));
            case UNKNOWN -> Stream.of(new Feature(name, "not known", AGREEMENT_POINTS / 2, AGREEMENT_POINTS));
            case NOT_GIVEN -> Stream.of();
        };
    }

    /** The features on one line. */
    public String why() {
        return features().stream().map(Feature::toString).collect(Collectors.joining("; "));
    }

    /** Whether anything that both sides tell is different. */
    public boolean isContradicted() {
        return kind == Agreement.DIFFERENT || codes == Agreement.DIFFERENT || traits.containsValue(Agreement.DIFFERENT);
    }

    /** Whether name, kind and at least one trait, such as the country, agree, and nothing is different. */
    boolean isSameByName() {
        return name.isExact() && kind == Agreement.SAME && traits.containsValue(Agreement.SAME) && !isContradicted();
    }

    /** Whether a register names both by one code, and nothing is different. */
    boolean isSameByCode() {
        return codes == Agreement.SAME && !isContradicted();
    }
}
