package org.w3id.chokepoint.query.answer.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.query.engine.row.IdRows;
import org.w3id.chokepoint.query.engine.row.QueryTerms;
import org.w3id.chokepoint.query.engine.row.Slots;
import org.w3id.chokepoint.query.expression.QueryBudget;

/** Rows of ids are written as the rows of terms that they stand for. */
class IdRowsTest {
    private static final List<Var> VARIABLES = List.of(Var.alloc("a"), Var.alloc("b"));
    private static final Node PROPERTY = SSE.parseNode("<urn:test:p>");

    /** Those of the query come after those of the release, and are no part of it. */
    private static final List<Node> MADE =
            List.of(SSE.parseNode("'made'"), SSE.parseNode("<urn:test:made>"), NodeFactory.createBlankNode("made"));

    @Test
    void termsOfReleaseAndOfQueryAreWrittenAsByJena() throws IOException {
        IdRows rows = rows(SSE.parseNode("'雷克斯'@zh-Hans"), SSE.parseNode("7"), SSE.parseNode("_:x"));
        assertSame(VARIABLES, rows);
        assertSame(List.of(VARIABLES.get(1), Var.alloc("none"), VARIABLES.get(0)), rows);
        assertSame(VARIABLES, rows.subList(2, 7));
        assertSame(VARIABLES, rows.subList(3, 3));
    }

    @Test
    void partOfPartIsCountedFromItsStart() {
        IdRows rows = rows(SSE.parseNode("1"), SSE.parseNode("2"));
        assertEquals(rows.get(4), rows.subList(2, 6).subList(1, 3).get(1));
        assertThrows(IndexOutOfBoundsException.class, () -> rows.subList(2, rows.size() + 1));
    }

    @Test
    void termOfOneReleaseIsNotTakenForThatOfAnother() throws IOException {
        for (int n = 0; n < 3; n++) {
            assertSame(VARIABLES, rows(SSE.parseNode("'one'")));
            assertSame(VARIABLES, rows(SSE.parseNode("'other'")));
        }
    }

    @Test
    void blankNodesAreCountedAnewInEachAnswer() throws IOException {
        IdRows rows = rows(SSE.parseNode("_:x"), SSE.parseNode("_:y"));
        assertSame(VARIABLES, rows);
        assertSame(VARIABLES, rows.subList(1, rows.size()));
    }

    @Test
    void controlCharacterOfReleaseIsRefusedAsXmlEachTime() {
        IdRows rows = rows(NodeFactory.createLiteralString("\u0001"));
        for (int n = 0; n < 2; n++) {
            assertThrows(
                    UnwritableTermException.class,
                    () -> RowWriter.writeXml(VARIABLES, rows, new ByteArrayOutputStream()));
        }
    }

    /** Each pair of two terms, or of one and none, of a release that has some terms, and of those that are made. */
    private static IdRows rows(Node... objects) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (Node object : objects) {
            dataset.add(PROPERTY, PROPERTY, PROPERTY, object);
        }
        ReleaseFile release = ReleaseFile.of(dataset, PrefixMapping.Factory.create(), Map.of());
        QueryTerms terms = new QueryTerms(release.terms(), QueryBudget.of("query", Duration.ofMinutes(1)));
        List<Integer> ids = new ArrayList<>(List.of(Slots.UNBOUND));
        for (int id = 0; id < release.terms().size(); id++) {
            ids.add(id);
        }
        MADE.forEach(made -> ids.add(terms.id(made)));
        int size = ids.size() * ids.size();
        return new IdRows(
                terms, VARIABLES, size, (row, column) -> ids.get(column == 0 ? row / ids.size() : row % ids.size()));
    }

    private static void assertSame(List<Var> variables, IdRows rows) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        assertTrue(RowWriter.writeJson(variables, rows, json));
        assertEquals(byJena(ResultSetLang.RS_JSON, variables, rows), json.toString(StandardCharsets.UTF_8));
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        assertTrue(RowWriter.writeXml(variables, rows, xml));
        assertEquals(byJena(ResultSetLang.RS_XML, variables, rows), xml.toString(StandardCharsets.UTF_8));
    }

    private static String byJena(Lang lang, List<Var> variables, List<Binding> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultsWriter.create().lang(lang).build().write(out, RowSetStream.create(variables, rows.iterator()));
        return out.toString(StandardCharsets.UTF_8);
    }
}
