package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.SmallWorkspace;

/** A user's own table or text is linked to the graph. */
class LinkCommandTest {
    @TempDir
    Path root;

    @BeforeEach
    void write() {
        new SmallWorkspace(root).turtle("data/firms.ttl", """
                        cp:Company rdfs:label "company"@en . cp:Place rdfs:label "place"@en .
                        id:acme a cp:Company ; rdfs:label "Acme"@en , "艾克米"@zh ; skos:altLabel "Acme Group"@en .
                        id:acme-town a cp:Place ; rdfs:label "Acme"@en .
                        id:us a cp:Place ; rdfs:label "United States"@en ; skos:altLabel "US"@en .
                        id:say a cp:Assertion ; cp:isAbout id:acme ; rdfs:label "a claim of many words on Acme"@en .
                        """).file("queries/answers/touched.rq", """
                        #+ title: Touched
                        #+ summary: What is touched?
                        #+ tags: [mentioned]
                        #+ params:
                        #+   - {name: entity, type: entity, default: acme, description: the thing}
                        PREFIX cp: <https://w3id.org/chokepoint/ontology#>
                        SELECT ("claim" AS ?touches) ?thing { ?thing cp:isAbout ?_entity_iri }
                        """);
    }

    @Test
    void idLabelScoreAndReasonAreAddedToEachRow() throws IOException {
        assertEquals(
                List.of(
                        "Firm,n,id,label,score,certain,why",
                        "ACME Group,1,acme,Acme,97,yes,name +58: the name is one of its aliases; kind +20: same",
                        "艾克米,2,acme,Acme,100,yes,name +60: the name is its label; kind +20: same",
                        "\"Acne, Inc.\",3,acme,Acme,45,no,\"name +16: similar, 69 of 100; kind +20: same\"",
                        "nobody at all,4,,,,,",
                        "\"\",5,,,,,"),
                link(
                        "Firm,n\r\nACME Group,1\r\n艾克米,2\r\n\"Acne, Inc.\",3\r\nnobody at all,4\r\n,5\r\n",
                        "--column",
                        "firm",
                        "--class",
                        "cp:Company"));
    }

    @Test
    void twoThingsOfOneNameAreNotCertain() throws IOException {
        assertTrue(link("\uFEFFFirm\nAcme\n", "--column", "Firm").get(1).startsWith("Acme,acme,Acme,100,no,"));
    }

    @Test
    void anUnknownColumnOrClassIsNamed() throws IOException {
        assertTrue(error("--column", "Frim").contains("did you mean Firm?"));
        assertTrue(error("--column", "Firm", "--class", "cp:Compny").contains("cp:Compny"));
    }

    @Test
    void mentionsAreListedWithOffsetsAndWhatTheyTouch() throws IOException {
        Path text = Files.writeString(root.resolve("text.txt"), "The Acme Group, says us, is 艾克米公司 of the U.S. today.");
        Execution run = Execution.of("mentions", text.toString(), "--workspace", root.toString(), "-f", "csv");
        assertEquals(
                List.of("4,14,Acme Group,acme,claim,say", "28,31,艾克米,acme,claim,say", "41,44,U.S,us,,,"),
                run.out()
                        .replace("https://w3id.org/chokepoint/id/", "")
                        .lines()
                        .skip(1)
                        .map(line -> line.replace(",Acme,claim", ",claim").replace(",United States,", ","))
                        .map(line -> line.replaceFirst(",a claim of many words on Acme$", ""))
                        .toList());
    }

    private List<String> link(String table, String... options) throws IOException {
        return run(table, options).out().lines().toList();
    }

    private String error(String... options) throws IOException {
        Execution run = run("Firm\nAcme\n", options);
        assertEquals(2, run.status());
        return run.err();
    }

    private Execution run(String table, String... options) throws IOException {
        Path file = Files.writeString(root.resolve("table.csv"), table);
        List<String> arguments =
                new java.util.ArrayList<>(List.of("link", file.toString(), "--workspace", root.toString()));
        arguments.addAll(List.of(options));
        return Execution.of(arguments.toArray(String[]::new));
    }
}
