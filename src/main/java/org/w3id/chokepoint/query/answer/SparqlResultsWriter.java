package org.w3id.chokepoint.query.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.row.RowWriter;

/**
 * Writes rows and truth in the formats of SPARQL 1.1.
 *
 * @param withLabels whether columns of labels are added
 */
record SparqlResultsWriter(Lang lang, boolean withLabels) implements AnswerWriter {

    static SparqlResultsWriter labelled(Lang lang) {
        return new SparqlResultsWriter(lang, true);
    }

    static SparqlResultsWriter plain(Lang lang) {
        return new SparqlResultsWriter(lang, false);
    }

    @Override
    public void write(Answer answer, Labels labels, Map<String, String> about, OutputStream out) {
        ResultsWriter writer = ResultsWriter.create().lang(lang).build();
        if (answer instanceof Answer.Rows rows) {
            write(withLabels ? readable(rows, labels) : rows, writer, out);
        } else if (answer instanceof Answer.Truth truth) {
            writer.write(out, truth.value());
        }
    }

    /** With names; in CSV, which has no types to lose, with short numbers too. */
    private Answer.Rows readable(Answer.Rows rows, Labels labels) {
        Answer.Rows labelled = LabelledRows.of(rows, labels);
        return lang.equals(ResultSetLang.RS_CSV) ? ShortNumbers.of(labelled, labels) : labelled;
    }

    private void write(Answer.Rows rows, ResultsWriter jena, OutputStream out) {
        List<Var> variables = rows.variables().stream().map(Var::alloc).toList();
        try {
            // Jena writes JSON and XML, which are asked for most, one character at a time.
            boolean written = lang.equals(ResultSetLang.RS_JSON) && RowWriter.writeJson(variables, rows.bindings(), out)
                    || lang.equals(ResultSetLang.RS_XML) && RowWriter.writeXml(variables, rows.bindings(), out);
            if (!written) {
                jena.write(out, RowSetStream.create(variables, rows.bindings().iterator()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
