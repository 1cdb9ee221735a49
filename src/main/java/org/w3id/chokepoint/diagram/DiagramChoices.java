package org.w3id.chokepoint.diagram;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.diagram.model.EdgeStyle;
import org.w3id.chokepoint.diagram.model.PageSize;
import org.w3id.chokepoint.diagram.narrow.Branches;
import org.w3id.chokepoint.diagram.narrow.Narrowing;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Role;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.WrittenDate;

/**
 * What a reader chose in a diagram, as texts.
 *
 * @param given the texts for each name of {@link #NAMES} that was given
 */
public record DiagramChoices(Map<String, List<String>> given) {
    public static final String VOICE = "voice";
    public static final String KIND = "only";
    public static final String GRADE = "grade";
    public static final String HELD_ON = "heldOn";
    public static final String BEGUN_SINCE = "begunSince";
    public static final String EXPAND = "expand";
    public static final String COLLAPSE = "collapse";
    public static final String SIZE = "size";

    /** No parameter of a diagram may have one of these. */
    public static final Set<String> NAMES = Set.of(VOICE, KIND, GRADE, HELD_ON, BEGUN_SINCE, EXPAND, COLLAPSE, SIZE);

    /** The choices among all that was given. */
    public static DiagramChoices among(Map<String, List<String>> values) {
        return new DiagramChoices(values.entrySet().stream()
                .filter(entry -> NAMES.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * @throws ChokepointException BAD_PARAMETER if a voice, grade or day is none
     */
    public DiagramOptions in(DiagramOptions options, KnowledgeGraph graph) {
        return options.with(narrowing(graph), branches(graph));
    }

    private Narrowing narrowing(KnowledgeGraph graph) {
        return new Narrowing(
                texts(VOICE).stream().map(DiagramChoices::voice).collect(Collectors.toSet()),
                Set.copyOf(texts(KIND)),
                texts(GRADE).stream().map(text -> grade(text, graph)).collect(Collectors.toSet()),
                day(HELD_ON),
                day(BEGUN_SINCE));
    }

    /** The things where more or less is wanted; what is no whole IRI is the end of one of an entity. */
    public Branches branches(KnowledgeGraph graph) {
        return new Branches(iris(EXPAND, graph), iris(COLLAPSE, graph));
    }

    /**
     * The diagram on the page that was chosen, if any.
     *
     * @throws ChokepointException BAD_PARAMETER if there is no such page
     */
    public Diagram sized(Diagram diagram) {
        return texts(SIZE).stream()
                .findFirst()
                .map(text -> PageSize.of(text).orElseThrow(() -> bad(SIZE, text, PageSize.words())))
                .map(diagram::on)
                .orElse(diagram);
    }

    private Set<String> iris(String name, KnowledgeGraph graph) {
        return texts(name).stream()
                .map(text -> text.contains("://") ? text : graph.names().entities() + text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> texts(String name) {
        return given.getOrDefault(name, List.of());
    }

    private static EdgeStyle voice(String text) {
        return EdgeStyle.of(text)
                .orElseThrow(() -> bad(
                        VOICE,
                        text,
                        Arrays.stream(EdgeStyle.values()).map(EdgeStyle::word).collect(Collectors.joining(", "))));
    }

    private static String grade(String text, KnowledgeGraph graph) {
        Set<String> grades = grades(graph);
        if (!grades.contains(text)) {
            throw bad(GRADE, text, String.join(", ", grades));
        }
        return text;
    }

    /** The labels of the grades that sources have. */
    private static Set<String> grades(KnowledgeGraph graph) {
        Graph known = graph.dataset().getDefaultGraph();
        Labels labels = new Labels(graph);
        Set<Node> grades = new LinkedHashSet<>();
        Role.GRADE.terms(known).forEach(property -> known.find(Node.ANY, property, Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(grades::add));
        return grades.stream().map(labels::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<LocalDate> day(String name) {
        List<String> days = texts(name);
        if (days.size() > 1) {
            throw bad(name, String.join("' and '", days), "one day");
        }
        return days.stream().findFirst().map(text -> WrittenDate.read(text)
                .orElseThrow(() -> bad(name, text, "a day such as 2024-05-08, 8 May 2024 or today")));
    }

    private static ChokepointException bad(String name, String text, String choices) {
        return new ChokepointException(
                ErrorCode.BAD_PARAMETER, "diagram", "parameter '%s' got '%s'".formatted(name, text), "give " + choices);
    }
}
