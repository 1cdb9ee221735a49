package org.w3id.chokepoint.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.chokepoint.SmallWorkspace;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.store.MemoryGraph;

/** What a data frame reads from the tables is what the graph says, whatever texts it holds. */
class ClassTablePropertiesTest {
    private static final Node FIRM = NodeFactory.createURI(SmallWorkspace.NAMES.terms() + "Firm");
    private static final Node MOTTO = NodeFactory.createURI(SmallWorkspace.NAMES.terms() + "motto");
    private static final Node KNOWS = NodeFactory.createURI(SmallWorkspace.NAMES.terms() + "knows");
    private static final ReleaseId ID = new ReleaseId("1.0", "state");
    private static final Node SOURCE = NodeFactory.createURI(SmallWorkspace.NAMES.sources() + "gazette");

    @Provide
    Arbitrary<List<Set<String>>> mottos() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of("a", "|", "\\", "\"", ",", "\n", "\r", "中", "é", " ", "😀")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(5)
                        .map(signs -> String.join("", signs)),
                Arbitraries.of("a|b", "a\\", "\\|", "|", "\\\\", "=1+1", "null", "NA"));
        return texts.set().ofMaxSize(3).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 150)
    void valuesOfACellComeApartAgain(@ForAll("mottos") List<Set<String>> mottos) throws IOException {
        List<CSVRecord> rows = rows(table(graph(mottos)));
        boolean several = mottos.stream().anyMatch(each -> each.size() > 1);
        for (int place = 0; place < mottos.size(); place++) {
            String cell = rows.get(place).isMapped("motto") ? rows.get(place).get("motto") : "";
            assertEquals(mottos.get(place), several ? parts(cell) : single(cell), cell);
        }
    }

    @Property(tries = 60)
    void everyThingHasOneRowAndEveryRowAllColumns(@ForAll("mottos") List<Set<String>> mottos) throws IOException {
        ClassTable table = table(graph(mottos));
        List<CSVRecord> rows = rows(table);
        assertEquals(mottos.size(), rows.size());
        rows.forEach(row -> assertEquals(table.columns().headings().size(), row.size()));
        assertEquals(
                mottos.size(),
                rows.stream().map(row -> row.get("iri")).distinct().count());
    }

    @Property(tries = 60)
    void headingsOfTheTableAreTheFieldsOfItsDescription(@ForAll("mottos") List<Set<String>> mottos) throws IOException {
        ClassTable table = table(graph(mottos));
        List<String> fields = new ArrayList<>();
        description(table)
                .get("resources")
                .get(0)
                .get("schema")
                .get("fields")
                .forEach(field -> fields.add(field.get("name").asText()));
        assertEquals(table.columns().headings(), fields);
        assertEquals(fields.size(), fields.stream().distinct().count());
    }

    @Example
    void namesOfThingsStandBesideTheirIds() throws IOException {
        MemoryGraph graph = graph(List.of(Set.of(), Set.of()));
        say(graph.dataset(), Triple.create(firm(0), KNOWS, firm(1)));
        CSVRecord row = rows(table(graph)).get(0);
        assertEquals("id:firm-1 Firm 1", row.get("knows") + " " + row.get("knows_label"));
    }

    @Example
    void labelThatIsNoTextDoesNotBreakTheDump() throws IOException {
        MemoryGraph graph = graph(List.of(Set.of()));
        say(graph.dataset(), Triple.create(firm(0), RDFS.label.asNode(), firm(0)));
        assertEquals("Firm 0", rows(table(graph)).get(0).get("label"));
    }

    @Example
    void propertyWhoseNameIsAColumnAlreadyGetsAnother() throws IOException {
        MemoryGraph graph = graph(List.of(Set.of("so")));
        for (String name : List.of("id", "label", "sources")) {
            say(
                    graph.dataset(),
                    Triple.create(
                            firm(0),
                            NodeFactory.createURI(SmallWorkspace.NAMES.terms() + name),
                            NodeFactory.createLiteralString("other " + name)));
        }
        ClassTable table = table(graph);
        List<String> headings = table.columns().headings();
        assertEquals(headings.size(), headings.stream().distinct().count(), headings.toString());
        CSVRecord row = rows(table).get(0);
        assertEquals("id:firm-0 Firm 0", row.get("id") + " " + row.get("label"));
        assertTrue(row.toList().containsAll(List.of("other id", "other label", "other sources")), row.toString());
    }

    @Example
    void rowNamesTheSourcesOfWhatItSays() throws IOException {
        CSVRecord row = rows(table(graph(List.of(Set.of("so"))))).get(0);
        assertEquals(SmallWorkspace.NAMES.sources() + "gazette", row.get("sources"));
    }

    private static Set<String> single(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell);
    }

    /** As the description says: a bar parts values, and a backslash stands before what is no sign of its own. */
    private static Set<String> parts(String cell) {
        Set<String> parts = new TreeSet<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char sign = cell.charAt(at);
            if (sign == '\\' && at + 1 < cell.length()) {
                part.append(cell.charAt(++at));
            } else if (sign == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(sign);
            }
        }
        if (!cell.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static MemoryGraph graph(List<Set<String>> mottos) {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        say(dataset, Triple.create(FIRM, RDF.type.asNode(), OWL.Class.asNode()));
        for (int place = 0; place < mottos.size(); place++) {
            Node firm = firm(place);
            say(dataset, Triple.create(firm, RDF.type.asNode(), FIRM));
            say(
                    dataset,
                    Triple.create(firm, RDFS.label.asNode(), NodeFactory.createLiteralLang("Firm " + place, "en")));
            mottos.get(place)
                    .forEach(motto -> say(dataset, Triple.create(firm, MOTTO, NodeFactory.createLiteralString(motto))));
        }
        return new MemoryGraph(
                dataset,
                PrefixMapping.Factory.create().setNsPrefix("id", SmallWorkspace.NAMES.entities()),
                SmallWorkspace.NAMES);
    }

    private static void say(DatasetGraph dataset, Triple triple) {
        dataset.add(Quad.create(SOURCE, triple));
        Graph union = dataset.getDefaultGraph();
        union.add(triple);
    }

    private static Node firm(int place) {
        return NodeFactory.createURI(SmallWorkspace.NAMES.entities() + "firm-" + place);
    }

    private static ClassTable table(MemoryGraph graph) {
        return ClassTable.all(graph).get(0);
    }

    private static List<CSVRecord> rows(ClassTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(out);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(out.toString(StandardCharsets.UTF_8)))
                .getRecords();
    }

    private static JsonNode description(ClassTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DataPackage(List.of(table), ID).write(out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
