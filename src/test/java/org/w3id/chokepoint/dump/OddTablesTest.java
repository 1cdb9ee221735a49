package org.w3id.chokepoint.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.store.MemoryGraph;

/** Columns and cells for what the ontology did not foresee. */
class OddTablesTest {

    @Test
    void namesOfThingsStandBesideTheirIds() throws IOException {
        MemoryGraph graph = Firms.graph(List.of(Set.of(), Set.of()));
        Firms.say(graph.dataset(), Triple.create(Firms.firm(0), Firms.KNOWS, Firms.firm(1)));
        CSVRecord row = Firms.rows(Firms.table(graph)).get(0);
        assertEquals("id:firm-1 Firm 1", row.get("knows") + " " + row.get("knows_label"));
    }

    @Test
    void labelThatIsNoTextDoesNotBreakTheDump() throws IOException {
        MemoryGraph graph = Firms.graph(List.of(Set.of()));
        Firms.say(graph.dataset(), Triple.create(Firms.firm(0), RDFS.label.asNode(), Firms.firm(0)));
        assertEquals("Firm 0", Firms.rows(Firms.table(graph)).get(0).get("label"));
    }

    @Test
    void propertyWhoseNameIsAColumnAlreadyGetsAnother() throws IOException {
        MemoryGraph graph = Firms.graph(List.of(Set.of("so")));
        for (String name : List.of("id", "label", "sources")) {
            Firms.say(
                    graph.dataset(),
                    Triple.create(
                            Firms.firm(0),
                            NodeFactory.createURI(SmallWorkspace.NAMES.terms() + name),
                            NodeFactory.createLiteralString("other " + name)));
        }
        ClassTable table = Firms.table(graph);
        List<String> headings = table.columns().headings();
        assertEquals(headings.size(), headings.stream().distinct().count(), headings.toString());
        CSVRecord row = Firms.rows(table).get(0);
        assertEquals("id:firm-0 Firm 0", row.get("id") + " " + row.get("label"));
        assertTrue(row.toList().containsAll(List.of("other id", "other label", "other sources")), row.toString());
    }

    @Test
    void rowNamesTheSourcesOfWhatItSays() throws IOException {
        CSVRecord row =
                Firms.rows(Firms.table(Firms.graph(List.of(Set.of("so"))))).get(0);
        assertEquals(SmallWorkspace.NAMES.sources() + "gazette", row.get("sources"));
    }

    @Test
    void columnsOfOneNameAreToldApart() throws IOException {
        MemoryGraph graph = Firms.graph(List.of(Set.of("so"), Set.of()));
        Firms.say(graph.dataset(), Triple.create(Firms.firm(0), Firms.KNOWS, Firms.firm(1)));
        for (String name : List.of("knows_label", "label_plain", "iri")) {
            Firms.say(
                    graph.dataset(),
                    Triple.create(Firms.firm(0), term(name), NodeFactory.createLiteralString("other " + name)));
        }
        Firms.say(
                graph.dataset(),
                Triple.create(Firms.firm(0), RDFS.label.asNode(), NodeFactory.createLiteralString("Plain")));
        List<String> headings = Firms.table(graph).columns().headings();
        assertEquals(headings.size(), headings.stream().distinct().count(), headings.toString());
        CSVRecord row = Firms.rows(Firms.table(graph)).get(0);
        assertTrue(
                row.toList()
                        .containsAll(List.of("other knows_label", "other label_plain", "other iri", "Firm 1", "Plain")),
                row.toString());
    }

    @Test
    void typeOfAColumnIsThatOfAllItsValues() {
        MemoryGraph graph = Firms.graph(List.of(Set.of(), Set.of()));
        say(graph, 0, "founded", "1987");
        say(graph, 1, "founded", "2001");
        say(graph, 0, "staff", "200");
        say(graph, 1, "staff", "many");
        Firms.say(
                graph.dataset(),
                Triple.create(
                        Firms.firm(0), term("born"), NodeFactory.createLiteralDT("2024-05-08", XSDDatatype.XSDdate)));
        Firms.say(
                graph.dataset(),
                Triple.create(Firms.firm(1), term("born"), NodeFactory.createLiteralDT("2024", XSDDatatype.XSDgYear)));
        assertEquals("integer", type(graph, "founded"));
        assertEquals("string", type(graph, "staff"));
        assertEquals("string", type(graph, "born"));
    }

    private static void say(MemoryGraph graph, int firm, String property, String value) {
        XSDDatatype type = value.matches("\\d+") ? XSDDatatype.XSDinteger : XSDDatatype.XSDstring;
        Firms.say(
                graph.dataset(),
                Triple.create(Firms.firm(firm), term(property), NodeFactory.createLiteralDT(value, type)));
    }

    private static String type(MemoryGraph graph, String name) {
        return Firms.table(graph).columns().properties().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SmallWorkspace.NAMES.terms() + name);
    }
}
