package org.w3id.chokepoint.query.answer.row;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Writes rows in a format of SPARQL 1.1, byte for byte as Jena does. */
public final class RowWriter {
    private final UnsynchronizedByteArrayOutputStream buffer =
            UnsynchronizedByteArrayOutputStream.builder().get();
    private final RowSyntax syntax;
    private final RowSyntax.Frame frame;
    private final List<Var> variables;
    private final List<byte[]> termStarts;
    private final TermBytes terms;

    private RowWriter(RowSyntax syntax, List<Var> variables) {
        this.syntax = syntax;
        this.frame = syntax.frame();
        this.variables = variables;
        this.termStarts = variables.stream()
                .map(each -> TermBytes.utf8(syntax.termStart(each.getVarName())))
                .toList();
        this.terms = new TermBytes(syntax::term);
    }

    /** @return false, with nothing written, if there is a term that SPARQL 1.1 does not know */
    public static boolean writeJson(List<Var> variables, Iterator<Binding> rows, OutputStream out) throws IOException {
        return new RowWriter(new SparqlJson(), variables).write(rows, out);
    }

    /** @return false, with nothing written, if there is a term that SPARQL 1.1 does not know */
    public static boolean writeXml(List<Var> variables, Iterator<Binding> rows, OutputStream out) throws IOException {
        return new RowWriter(new SparqlXml(), variables).write(rows, out);
    }

    private boolean write(Iterator<Binding> rows, OutputStream out) throws IOException {
        try {
            write(rows);
        } catch (UnknownTermException e) {
            return false;
        }
        buffer.writeTo(out);
        return true;
    }

    private void write(Iterator<Binding> rows) throws IOException {
        buffer.write(TermBytes.utf8(
                syntax.head(variables.stream().map(Var::getVarName).toList())));
        if (!rows.hasNext()) {
            buffer.write(frame.noRow());
        }
        while (rows.hasNext()) {
            write(rows.next());
            if (rows.hasNext()) {
                buffer.write(frame.nextRow());
            }
        }
        buffer.write(frame.end());
    }

    private void write(Binding row) throws IOException {
        buffer.write(frame.rowStart());
        boolean first = true;
        for (int n = 0; n < variables.size(); n++) {
            Node term = row.get(variables.get(n));
            if (term != null) {
                if (!first) {
                    buffer.write(frame.nextTerm());
                }
                buffer.write(termStarts.get(n));
                buffer.write(terms.of(term));
                buffer.write(frame.termEnd());
                first = false;
            }
        }
        buffer.write(frame.rowEnd());
    }
}
