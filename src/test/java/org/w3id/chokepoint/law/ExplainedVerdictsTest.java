package org.w3id.chokepoint.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.chokepoint.diagram.DiagramCatalog;
import org.w3id.chokepoint.diagram.DiagramOptions;
import org.w3id.chokepoint.diagram.model.Diagram;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.release.Release;

/** The verdicts on exports say as triples, and draw, what they say as a table, on the listed questions. */
class ExplainedVerdictsTest {
    private static final String QUESTION = "may-it-be-exported";
    private static final Release RELEASE = Release.open(Workspace.of(Path.of(".")));
    private static final QueryRunner RUNNER = RELEASE.runner(Duration.ofSeconds(30));

    static Stream<Listed> listed() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/export/right-answers.csv")).stream()
                .skip(1)
                .map(line -> new Listed(line.split(",", -1)));
    }

    @ParameterizedTest
    @MethodSource("listed")
    void triplesHoldBothVerdictsAndTheRuleThatDecides(Listed row) {
        Graph triples = triples(row);
        Node verdict = only(triples, Node.ANY, RDF.type.asNode(), term("ExportVerdict"));
        assertEquals(
                List.of(row.byText(), row.inPractice(), row.rule()),
                List.of(
                        texts(triples, verdict, "verdictByText"),
                        texts(triples, verdict, "verdictInPractice"),
                        texts(triples, verdict, "isDecidedBy")));
        assertEquals(row.day(), texts(triples, verdict, "judgesDay"));
    }

    @ParameterizedTest
    @MethodSource("listed")
    void ruleThatDecidesHasAStepWithFactsAndSources(Listed row) {
        Graph triples = triples(row);
        if (!row.rule().isEmpty()) {
            Node step = triples.stream(Node.ANY, term("turnsOnRule"), entity(row.rule()))
                    .map(triple -> triple.getSubject())
                    .filter(each -> texts(triples, each, "hasStepKind").equals("rule"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(triples.contains(step, term("restsOn"), Node.ANY), row.toString());
            assertTrue(triples.contains(step, DCTerms.source.asNode(), Node.ANY), row.toString());
        }
    }

    /** As many steps as the table has rows below the verdict, no two in one. */
    @ParameterizedTest
    @MethodSource("listed")
    void everyRowIsAStep(Listed row) {
        Answer.Rows rows = (Answer.Rows) RUNNER.run(RELEASE.catalog().get(QUESTION), row.arguments(), RowRange.ALL);
        assertEquals(
                rows.bindings().size() - 1,
                triples(row).stream(Node.ANY, term("hasStep"), Node.ANY).count());
    }

    @ParameterizedTest
    @MethodSource("listed")
    void diagramNamesTheRuleThatDecides(Listed row) {
        Diagram diagram = new DiagramCatalog(RELEASE.diagrams(), RUNNER, "test")
                .diagram(RELEASE.diagrams().get(QUESTION), row.arguments(), DiagramOptions.DEFAULT);
        Set<String> decide = diagram.edges().stream()
                .filter(edge -> edge.label().equals("is decided by"))
                .map(edge -> edge.target())
                .collect(Collectors.toSet());
        assertEquals(row.rule().isEmpty() ? Set.of() : Set.of(entity(row.rule()).getURI()), decide);
        String title = "%s by the text, %s in practice".formatted(row.byText(), row.inPractice());
        assertTrue(diagram.nodes().stream().anyMatch(node -> node.label().equals(title)), diagram.toString());
    }

    private static Graph triples(Listed row) {
        Answer answer = RUNNER.run(RELEASE.explanations().get(QUESTION), row.arguments(), RowRange.ALL);
        return ((Answer.Triples) answer).graph();
    }

    private static String texts(Graph triples, Node subject, String property) {
        return triples.stream(subject, term(property), Node.ANY)
                .map(triple -> triple.getObject())
                .map(value -> value.isURI() ? value.getURI().replaceFirst("^.*/", "") : value.getLiteralLexicalForm())
                .collect(Collectors.joining(" "));
    }

    private static Node only(Graph triples, Node subject, Node property, Node object) {
        List<Node> found = triples.stream(subject, property, object)
                .map(triple -> triple.getSubject())
                .toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static Node term(String name) {
        return RELEASE.graph().names().term(name);
    }

    private static Node entity(String id) {
        return RELEASE.graph().names().entity(id);
    }

    /** A row of the listed answers. */
    record Listed(String[] cells) {
        private static final List<String> COLUMNS =
                List.of("item", "destination", "party", "asOf", "byText", "inPractice", "rule", "derivation", "endUse");
        private static final Set<String> UNASKED = Set.of("byText", "inPractice", "rule", "derivation");

        Map<String, List<String>> arguments() {
            return COLUMNS.stream()
                    .filter(name -> !UNASKED.contains(name))
                    .filter(name -> !cell(name).isEmpty())
                    .collect(Collectors.toMap(name -> name, name -> List.of(cell(name))));
        }

        private String cell(String name) {
            return cells[COLUMNS.indexOf(name)];
        }

        String day() {
            return cells[3];
        }

        String byText() {
            return cells[4];
        }

        String inPractice() {
            return cells[5];
        }

        String rule() {
            return cells[6];
        }

        @Override
        public String toString() {
            return String.join(" ", cells);
        }
    }
}
