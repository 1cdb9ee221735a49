package org.w3id.chokepoint.graph.store.term;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.store.file.Section;
import org.w3id.chokepoint.graph.store.file.Sections;

/** Gives each term its id and writes the parts that {@link TermDictionary} reads. */
public final class DictionaryWriter {
    private final List<TermOrder> ordered;
    private final Map<Node, Integer> ids;

    public DictionaryWriter(Collection<Node> terms) {
        this.ordered = terms.parallelStream().map(TermOrder::of).sorted().toList();
        this.ids = new HashMap<>(2 * terms.size());
        ordered.forEach(term -> ids.put(term.term(), ids.size()));
    }

    public int size() {
        return ordered.size();
    }

    public int id(Node term) {
        return ids.get(term);
    }

    public void write(Map<Section, ByteBuffer> sections) {
        TermTypes types = TermTypes.of(ordered.stream().map(TermOrder::term).toList());
        sections.put(Section.TERM_TYPES, types.bytes());
        writeTerms(types.numbers(), sections);
        sections.put(Section.TERM_KINDS, Sections.column(TermKind.values().length + 1, this::start));
        int[] slots = slots();
        sections.put(Section.TERM_SLOTS, Sections.column(slots.length, slot -> slots[slot]));
    }

    private void writeTerms(Map<String, Integer> types, Map<Section, ByteBuffer> sections) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] blocks = new int[(size() + TermDictionary.BLOCK_TERMS - 1) / TermDictionary.BLOCK_TERMS];
        byte[] before = {};
        for (int id = 0; id < size(); id++) {
            if (id % TermDictionary.BLOCK_TERMS == 0) {
                blocks[id / TermDictionary.BLOCK_TERMS] = out.size();
                before = new byte[0];
            }
            Node term = ordered.get(id).term();
            byte[] text = TermTypes.text(term).getBytes(StandardCharsets.UTF_8);
            int shared = shared(before, text);
            writeNumber(types.get(TermTypes.word(term)), out);
            writeNumber(shared, out);
            writeNumber(text.length - shared, out);
            out.write(text, shared, text.length - shared);
            before = text;
        }
        sections.put(Section.TERMS, ByteBuffer.wrap(out.toByteArray()));
        sections.put(Section.TERM_BLOCKS, Sections.column(blocks.length, block -> blocks[block]));
    }

    private static int shared(byte[] before, byte[] text) {
        int different = Arrays.mismatch(before, text);
        return different < 0 ? text.length : different;
    }

    private static void writeNumber(int number, ByteArrayOutputStream out) {
        int rest = number;
        for (; rest > 0x7F; rest >>>= 7) {
            out.write(rest | 0x80);
        }
        out.write(rest);
    }

    private int start(int kind) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.get(middle).kind().ordinal() < kind) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] slots() {
        int[] slots = new int[size() + size() / 3 + 1];
        for (int id = 0; id < size(); id++) {
            int slot = TermDictionary.slot(ordered.get(id).term(), slots.length);
            while (slots[slot] != 0) {
                slot = (slot + 1) % slots.length;
            }
            slots[slot] = id + 1;
        }
        return slots;
    }
}
