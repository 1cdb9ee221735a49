package org.w3id.chokepoint.dump;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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
import org.w3id.chokepoint.graph.store.MemoryGraph;

/** Firms with mottos, whose table is read back. */
final class Firms {
    static final Node FIRM = NodeFactory.createURI(SmallWorkspace.NAMES.terms() + "Firm");
    static final Node MOTTO = NodeFactory.createURI(SmallWorkspace.NAMES.terms() + "motto");
    static final Node KNOWS = NodeFactory.createURI(SmallWorkspace.NAMES.terms() + "knows");
    static final Node SOURCE = NodeFactory.createURI(SmallWorkspace.NAMES.sources() + "gazette");

    private Firms() {}

    static MemoryGraph graph(List<Set<String>> mottos) {
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

    static void say(DatasetGraph dataset, Triple triple) {
        dataset.add(Quad.create(SOURCE, triple));
        Graph union = dataset.getDefaultGraph();
        union.add(triple);
    }

    static Node firm(int place) {
        return NodeFactory.createURI(SmallWorkspace.NAMES.entities() + "firm-" + place);
    }

    static ClassTable table(MemoryGraph graph) {
        return ClassTable.all(graph).get(0);
    }

    static List<CSVRecord> rows(ClassTable table) throws IOException {
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
}
