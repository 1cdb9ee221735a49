package org.w3id.chokepoint.server.page.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.query.answer.Answer;

/** Which rows of an answer are one line of a page, and which columns it shows. */
class JoinedRowsTest {

    @Test
    void rowsThatDifferInTheirSourceAloneAreOne() {
        JoinedRows joined = JoinedRows.of(rows(
                List.of("who", "source"),
                row("who", "acme", "source", "s1"),
                row("who", "beta", "source", "s1"),
                row("who", "acme", "source", "s2")));
        assertEquals(List.of("who"), joined.columns());
        assertTrue(joined.sourced());
        assertEquals(List.of(Set.of("s1", "s2"), Set.of("s1")), sources(joined));
    }

    @Test
    void whatEachSourceRemarksStandsInOneRow() {
        JoinedRows joined = JoinedRows.of(rows(
                List.of("stage", "note", "source"),
                row("stage", "lapsed", "note", "'Inferred.'", "source", "s1"),
                row("stage", "lapsed", "source", "s2"),
                row("stage", "lapsed", "note", "'As the register has it.'", "source", "s3")));
        assertEquals(List.of(Set.of("s1", "s2", "s3")), sources(joined));
        assertEquals(
                "Inferred. As the register has it.",
                joined.rows().get(0).term("note").orElseThrow().getLiteralLexicalForm());
    }

    @Test
    void sourceInTheFirstColumnIsWhatTheRowsAreAbout() {
        JoinedRows joined = JoinedRows.of(rows(List.of("source", "date"), row("source", "s1"), row("source", "s2")));
        assertEquals(List.of("source", "date"), joined.columns());
        assertEquals(2, joined.rows().size());
        assertTrue(!joined.sourced());
    }

    @Test
    void rowWithoutASourceStandsWithNone() {
        JoinedRows joined =
                JoinedRows.of(rows(List.of("who", "source"), row("who", "acme"), row("who", "acme", "source", "s1")));
        assertEquals(List.of(Set.of("s1")), sources(joined));
    }

    @Test
    void valueThatIsMissingIsAnotherRow() {
        JoinedRows joined = JoinedRows.of(rows(
                List.of("who", "what", "source"),
                row("who", "acme", "source", "s1"),
                row("who", "acme", "what", "x", "source", "s1")));
        assertEquals(2, joined.rows().size());
    }

    @Test
    void labelOfAColumnIsNoColumnButAWordThatEndsSoIs() {
        JoinedRows joined = JoinedRows.of(
                rows(List.of("who", "whoLabel", "Label", "tradeLabel"), row("who", "acme", "whoLabel", "'Acme'")));
        assertEquals(List.of("who", "Label", "tradeLabel"), joined.columns());
        assertEquals("Acme", joined.rows().get(0).label("who").orElseThrow().getLiteralLexicalForm());
        assertTrue(joined.rows().get(0).label("Label").isEmpty());
    }

    @Test
    void emptyColumnsAreLeftOutOnRequest() {
        JoinedRows joined = JoinedRows.of(rows(List.of("who", "never", "once"), row("who", "a"), row("once", "b")));
        assertEquals(List.of("who", "once"), joined.withoutEmptyColumns().columns());
        assertEquals(2, joined.withoutEmptyColumns().rows().size());
    }

    @Test
    void firstRowsAreThoseOfTheAnswer() {
        JoinedRows joined = JoinedRows.of(rows(
                List.of("who"),
                IntStream.range(0, 9).mapToObj(at -> row("who", "w" + at)).toArray(Binding[]::new)));
        assertEquals(List.of("w0", "w1"), who(joined.first(2)));
        assertEquals(9, joined.first(99).rows().size());
        assertEquals(List.of(), who(joined.first(0)));
    }

    /** However the rows of many sources are mixed, none is lost and no line stands twice. */
    @Test
    void orderOfTheRowsLosesNothing() {
        List<Binding> bindings = new ArrayList<>();
        IntStream.range(0, 60).forEach(at -> bindings.add(row("who", "w" + at % 7, "source", "s" + at % 5)));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(bindings, new Random(seed));
            JoinedRows joined = JoinedRows.of(rows(List.of("who", "source"), bindings.toArray(Binding[]::new)));
            assertEquals(7, Set.copyOf(who(joined)).size());
            assertEquals(7, joined.rows().size());
            assertEquals(35, sources(joined).stream().mapToInt(Set::size).sum());
        }
    }

    private static List<String> who(JoinedRows joined) {
        return joined.rows().stream()
                .map(row -> row.term("who").orElseThrow().getURI())
                .toList();
    }

    private static List<Set<String>> sources(JoinedRows joined) {
        return joined.rows().stream()
                .map(row -> row.sources().stream().map(Node::getURI).collect(Collectors.toSet()))
                .toList();
    }

    private static Answer.Rows rows(List<String> variables, Binding... bindings) {
        return new Answer.Rows(variables, Set.of(), List.of(bindings));
    }

    /** Names and values by turns; a value in quotation marks is a text. */
    private static Binding row(String... cells) {
        BindingBuilder row = BindingFactory.builder();
        for (int at = 0; at < cells.length; at += 2) {
            String value = cells[at + 1];
            row.add(
                    Var.alloc(cells[at]),
                    value.startsWith("'")
                            ? NodeFactory.createLiteralString(value.replace("'", ""))
                            : NodeFactory.createURI(value));
        }
        return row.build();
    }
}
