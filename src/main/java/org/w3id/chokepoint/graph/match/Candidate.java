package org.w3id.chokepoint.graph.match;

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
 * @param kind whether the classes agree
 * @param traits whether the values of each property that tells things apart agree
 * @param codes whether the codes in a register that both have agree
 */
public record Candidate(Node entity, NameMatch name, Agreement kind, Map<Node, Agreement> traits, Agreement codes) {
    private static final int MAX_SCORE = 100;

    public Candidate {
        traits = Map.copyOf(traits);
    }

    /** From 0 to 100: the sum of the points of the features within these bounds. */
    public int score() {
        int sum = features().stream().mapToInt(Feature::points).sum();
        return Math.max(0, Math.min(MAX_SCORE, sum));
    }

    /** What speaks for and against it, and how much. */
    public List<Feature> features() {
        Stream<Feature> compared = traits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(Node::toString)))
                .map(each -> feature(each.getKey().getLocalName(), each.getValue(), 20, 50));
        return Stream.of(
                        Stream.of(new Feature("name", name.words(), name.points())),
                        Stream.of(feature("kind", kind, 20, 40)),
                        compared,
                        Stream.of(feature("identifier", codes, MAX_SCORE, 60)))
                .flatMap(each -> each)
                .toList();
    }

    private static Feature feature(String name, Agreement agreement, int same, int different) {
        return switch (agreement) {
            case SAME -> new Feature(name, "same", same);
            case DIFFERENT -> new Feature(name, "different", -different);
            case UNKNOWN -> new Feature(name, "not known", 0);
        };
    }

    /** The features on one line. */
    public String why() {
        return features().stream().map(Feature::toString).collect(Collectors.joining("; "));
    }

    /** Whether anything that both sides tell is different. */
    boolean isContradicted() {
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
