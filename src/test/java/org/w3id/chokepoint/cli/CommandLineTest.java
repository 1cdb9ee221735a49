package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;

/** What the commands print. */
class CommandLineTest {

    @TempDir
    private Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void writeWorkspace() {
        workspace = OldDogs.in(folder);
    }

    @Test
    void queryPrintsATable() {
        Execution run = run("query", "old-dogs");
        assertEquals(0, run.status());
        assertEquals("dog   age\n----  ---\nFido  5\n1 row\n", run.out());
    }

    @Test
    void parameterIsAnOptionInKebabCase() {
        assertEquals(
                "Rex",
                run("query", "old-dogs", "--least-age", "1")
                        .out()
                        .lines()
                        .toList()
                        .get(2)
                        .substring(0, 3));
        assertEquals(
                "Rex",
                run("query", "old-dogs", "--leastAge=1")
                        .out()
                        .lines()
                        .toList()
                        .get(2)
                        .substring(0, 3));
    }

    @Test
    void helpOfAQueryShowsItsQuestionAndParameters() {
        String help = run("query", "old-dogs", "--help").out();
        assertTrue(help.contains("Which dogs are old?"), help);
        assertTrue(help.contains("--least-age"), help);
        assertTrue(help.contains("Age from which a dog is old. (default: 4)"), help);
    }

    @Test
    void formatFollowsTheEndingOfTheFile() throws IOException {
        Path file = folder.resolve("answer.csv");
        assertEquals(0, run("query", "old-dogs", "-o", file.toString()).status());
        assertEquals("dog,dogLabel,age\r\nhttps://w3id.org/chokepoint/id/fido,Fido,5\r\n", Files.readString(file));
    }

    @Test
    void limitAndOffsetCutTheAnswer() {
        String out = run("query", "old-dogs", "--least-age=0", "--limit=1", "--offset=1", "--format=csv")
                .out();
        assertEquals(2, out.lines().count());
        assertTrue(out.contains("Fido"), out);
    }

    @Test
    void sparqlKnowsThePrefixesOfTheGraph() throws IOException {
        Path file = Files.writeString(folder.resolve("q.rq"), "SELECT ?l { id:rex rdfs:label ?l } ORDER BY ?l");
        assertTrue(run("sparql", file.toString()).out().contains("雷克斯"));
    }

    @Test
    void listShowsNamesAndQuestions() {
        assertEquals("old-dogs  Which dogs are old?\n", run("list").out());
        assertEquals("", run("list", "--tag", "cats").out());
    }

    @Test
    void describeShowsParametersAndSparql() {
        String out = run("describe", "old-dogs").out();
        assertTrue(out.contains("leastAge: a whole number. Age from which a dog is old. Default: 4."), out);
        assertTrue(out.contains("SELECT ?dog ?age"), out);
    }

    @Test
    void explainNamesRuleAndPremises() {
        workspace
                .turtle("ontology/a.ttl", "cp:Dog a owl:Class ; rdfs:subClassOf cp:Animal . cp:Animal a owl:Class .")
                .turtle(
                        "data/sources/news.ttl",
                        "<https://w3id.org/chokepoint/source/news> rdfs:label 'News'@en . id:ann a cp:Dog .");
        String out = run("explain", "id:ann", "a", "cp:Animal").out();
        assertTrue(out.startsWith("id:ann rdf:type cp:Animal\n  by the rule "), out);
        assertTrue(out.contains("    id:ann rdf:type cp:Dog   [News]"), out);
    }

    @Test
    void explainGivesTheAnswerOfAQuestionAsTriples() {
        workspace.file("queries/explanations/old-dogs.rq", """
                #+ title: Why old
                #+ summary: Why is a dog old?
                #+ rows: old-dogs
                PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                CONSTRUCT { ?dog cp:age ?age }
                WHERE {
                  FILTER(BOUND(?_leastAge_integer))
                }
                """);
        String out = run("explain", "old-dogs", "--least-age", "4", "-f", "nt").out();
        assertEquals(1, out.lines().count(), out);
        assertTrue(out.contains("ontology#age> \"5\""), out);
        assertEquals(4, run("explain", "young-dogs").status());
    }

    @Test
    void explainSaysThatATripleIsNotThere() {
        Execution run = run("explain", "id:rex", "a", "cp:Cat");
        assertEquals(4, run.status());
        assertTrue(run.err().contains("does not hold this triple"), run.err());
    }

    @Test
    void statsPrintsTheQueriesOfThatTag() {
        workspace.file("queries/answers/count.rq", """
                #+ title: Number of dogs
                #+ summary: How many dogs are there?
                #+ tags: [statistics]
                PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                SELECT (COUNT(*) AS ?dogs) { ?d a cp:Dog }
                """);
        assertEquals("Number of dogs\ndogs\n----\n2\n1 row\n\n", run("stats").out());
    }

    @Test
    void diffSaysWhatChanged() throws IOException {
        Path before = folder.resolve("before.trig");
        Path after = folder.resolve("after.trig");
        run("export", before.toString());
        workspace.turtle("data/sources/news.ttl", "id:rex cp:age 4 .");
        run("export", after.toString());
        Execution diff = Execution.of("diff", before.toString(), after.toString(), "--format", "csv");
        assertEquals(
                "area,change,entity,entityLabel,added,removed\r\nfacts,changed,https://w3id.org/chokepoint/id/rex,Rex,1,0\r\n",
                diff.out());
    }

    private Execution run(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--workspace", folder.toString()))
                .toArray(String[]::new);
        return Execution.of(all);
    }
}
