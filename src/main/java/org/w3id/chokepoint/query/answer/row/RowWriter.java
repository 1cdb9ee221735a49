package org.w3id.chokepoint.query.answer.row;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.query.engine.row.IdRows;
import org.w3id.chokepoint.query.engine.row.QueryTerms;
import org.w3id.chokepoint.query.engine.row.Slots;

/** Writes rows in a format of SPARQL 1.1, byte for byte as Jena does. */
public final class RowWriter {
    private static final HeldTermBytes.Last JSON = new HeldTermBytes.Last();
    private static final HeldTermBytes.Last XML = new HeldTermBytes.Last();

    /** An answer of no more bytes is written as a whole. */
    private static final int MAX_HELD = 1 << 20;

    private static final int PIECE = 1 << 14;

    private final RowBytes buffer = new RowBytes();
    private final RowSyntax syntax;
    private final RowSyntax.Frame frame;
    private boolean begun;
    private final List<Var> variables;
    private final List<byte[]> termStarts;

    private RowWriter(RowSyntax syntax, List<Var> variables) {
        this.syntax = syntax;
        this.frame = syntax.frame();
        this.variables = variables;
        this.termStarts = variables.stream()
                .map(each -> TermBytes.utf8(syntax.termStart(each.getVarName())))
                .toList();
    }

    /** @return false, with nothing written, if there is a term that SPARQL 1.1 does not know */
    public static boolean writeJson(List<Var> variables, List<Binding> rows, OutputStream out) throws IOException {
        return new RowWriter(new SparqlJson(), variables).write(rows, JSON, out);
    }

    /**
     * @return false, with nothing written, if there is a term that SPARQL 1.1 does not know
     * @throws UnwritableTermException if XML cannot say a term
     */
    public static boolean writeXml(List<Var> variables, List<Binding> rows, OutputStream out) throws IOException {
        boolean written = new RowWriter(new SparqlXml(), variables).write(rows, XML, out);
        if (!written) {
            rows.forEach(row -> row.forEach((variable, term) -> UnwritableTermException.checkWritable(term)));
        }
        return written;
    }

    private boolean write(List<Binding> rows, HeldTermBytes.Last held, OutputStream out) throws IOException {
        try {
            write(rows, rows instanceof IdRows numbered ? byIds(numbered, held) : byTerms(rows), out);
        } catch (UnknownTermException e) {
            return false;
        }
        return true;
    }

    /** The bytes of the terms of one answer. */
    @FunctionalInterface
    private interface Cells {
        /** Null if a variable has no value in a row. */
        byte[] at(int row, int variable);
    }

    private Cells byTerms(List<Binding> rows) {
        TermBytes terms = new TermBytes(syntax::term);
        return (row, variable) -> {
            Node term = rows.get(row).get(variables.get(variable));
            return term == null ? null : terms.of(term);
        };
    }

    private Cells byIds(IdRows rows, HeldTermBytes.Last held) {
        QueryTerms terms = rows.terms();
        HeldTermBytes ofRelease = held.of(terms.held());
        Lazy<TermBytes> ofQuery = Lazy.of(() -> new TermBytes(syntax::term));
        int[] columns = variables.stream().mapToInt(rows::column).toArray();
        return (row, variable) -> {
            int id =
                    columns[variable] == Slots.NONE ? Slots.UNBOUND : rows.ids().at(row, columns[variable]);
            if (terms.isHeld(id)) {
                return ofRelease.of(id, terms, syntax);
            }
            return id == Slots.UNBOUND ? null : ofQuery.get().of(terms.term(id));
        };
    }

    private void write(List<Binding> rows, Cells cells, OutputStream out) throws IOException {
        buffer.write(TermBytes.utf8(
                syntax.head(variables.stream().map(Var::getVarName).toList())));
        if (rows.isEmpty()) {
            buffer.write(frame.noRow());
        }
        for (int row = 0; row < rows.size(); row++) {
            if (row > 0) {
                buffer.write(frame.nextRow());
            }
            write(row, cells);
            passSome(rows, row, out);
        }
        buffer.write(frame.end());
        buffer.passTo(out);
    }

    /** Once the first bytes are out, nobody else can write the answer any more. */
    private void passSome(List<Binding> rows, int row, OutputStream out) throws IOException {
        if (!begun && buffer.size() > MAX_HELD) {
            rows.subList(row, rows.size()).forEach(RowWriter::requireKnown);
            begun = true;
        }
        if (begun && buffer.size() > PIECE) {
            buffer.passTo(out);
        }
    }

    private static void requireKnown(Binding row) {
        row.forEach((variable, term) -> UnknownTermException.checkKnown(term));
    }

    private void write(int row, Cells cells) {
        buffer.write(frame.rowStart());
        boolean first = true;
        for (int n = 0; n < variables.size(); n++) {
            byte[] cell = cells.at(row, n);
            if (cell != null) {
                if (!first) {
                    buffer.write(frame.nextTerm());
                }
                buffer.write(termStarts.get(n));
                buffer.write(cell);
                buffer.write(frame.termEnd());
                first = false;
            }
        }
        buffer.write(frame.rowEnd());
    }
}
