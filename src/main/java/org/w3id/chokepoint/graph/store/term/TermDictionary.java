package org.w3id.chokepoint.graph.store.term;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.graph.store.file.Section;
import org.w3id.chokepoint.graph.store.file.Sections;

/**
 * The terms of a release, each with a number: its id, from 0 on, in the order of {@link TermKind}.
 *
 * <p>Safe for any number of threads: terms that were read are kept, and a term that two threads read at once is merely
 * read twice.
 */
public final class TermDictionary {
    /** The id of a term that the release does not hold. */
    public static final int ABSENT = -1;

    static final int BLOCK_TERMS = 16;

    private static final int MAX_KEPT = 1 << 20;

    private record Kept(int id, Node term) {}

    private final TermTypes types;
    private final IntBuffer blocks;
    private final ByteBuffer terms;
    private final IntBuffer slots;
    private final int[] kinds;
    private final Kept[] kept;

    public TermDictionary(Sections sections) {
        this.types = TermTypes.of(sections.bytes(Section.TERM_TYPES));
        this.blocks = sections.ints(Section.TERM_BLOCKS);
        this.terms = sections.bytes(Section.TERMS);
        this.slots = sections.ints(Section.TERM_SLOTS);
        IntBuffer starts = sections.ints(Section.TERM_KINDS);
        this.kinds = new int[starts.remaining()];
        starts.get(kinds);
        this.kept = new Kept[Math.min(size(), MAX_KEPT)];
    }

    /** How many terms there are. */
    public int size() {
        return kinds[kinds.length - 1];
    }

    public TermKind kind(int id) {
        int place = Arrays.binarySearch(kinds, id);
        int kind = place >= 0 ? place : -place - 2;
        while (kinds[kind + 1] == id) {
            kind++;
        }
        return TermKind.values()[kind];
    }

    /** The first id of a kind, or of the next one if there is no term of that kind. */
    public int start(TermKind kind) {
        return kinds[kind.ordinal()];
    }

    public Node term(int id) {
        int place = id % kept.length;
        Kept found = kept[place];
        if (found == null || found.id != id) {
            found = new Kept(id, read(id));
            kept[place] = found;
        }
        return found.term;
    }

    /** The id of a term; {@link #ABSENT} if the release does not hold it. */
    public int id(Node term) {
        if (!term.isConcrete() || term.isTripleTerm() || size() == 0) {
            return ABSENT;
        }
        int capacity = slots.limit();
        for (int slot = slot(term, capacity); slots.get(slot) != 0; slot = (slot + 1) % capacity) {
            int id = slots.get(slot) - 1;
            if (term(id).equals(term)) {
                return id;
            }
        }
        return ABSENT;
    }

    /** Where to look for a term first. */
    static int slot(Node term, int capacity) {
        int hash = (typeHash(term) * 31 + TermTypes.text(term).hashCode()) * 0x9E3779B1;
        hash = (hash ^ hash >>> 15) * 0x85EBCA6B;
        return (int) ((hash & 0xFFFFFFFFL) * capacity >>> Integer.SIZE);
    }

    private static int typeHash(Node term) {
        if (!term.isLiteral()) {
            return term.isURI() ? 1 : 2;
        }
        String language = term.getLiteralLanguage();
        return language.isEmpty()
                ? term.getLiteralDatatypeURI().hashCode()
                : language.toLowerCase(Locale.ROOT).hashCode();
    }

    private Node read(int id) {
        ByteBuffer in = terms.duplicate().position(blocks.get(id / BLOCK_TERMS));
        byte[] text = {};
        int type = 0;
        for (int term = id - id % BLOCK_TERMS; term <= id; term++) {
            type = number(in);
            int shared = number(in);
            int added = number(in);
            text = Arrays.copyOf(text, shared + added);
            in.get(text, shared, added);
        }
        return types.term(type, new String(text, StandardCharsets.UTF_8));
    }

    /** Seven bits a byte, the lowest first, the highest bit set in all bytes but the last. */
    private static int number(ByteBuffer in) {
        int number = 0;
        int shift = 0;
        byte next = in.get();
        for (; next < 0; next = in.get()) {
            number |= (next & 0x7F) << shift;
            shift += 7;
        }
        return number | next << shift;
    }
}
