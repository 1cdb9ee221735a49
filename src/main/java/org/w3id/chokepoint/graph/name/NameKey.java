package org.w3id.chokepoint.graph.name;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A name in the form in which names are compared, everywhere: two spellings of one name have one key.
 *
 * <p>Unicode compatibility forms, width, case, accents of Latin letters, punctuation, traditional and simplified
 * characters, a leading article, known short forms of words and the spelling of legal forms do not matter; the words and
 * their order do.
 *
 * @param text the words, one blank between them, legal forms spelt one way: {@code huawei technologies co ltd}
 * @param stem the words without legal forms at the end: {@code huawei technologies}
 */
public record NameKey(String text, String stem) {

    public static NameKey of(String name) {
        String plain = Spelling.words().replaceIn(PlainText.of(name));
        Deque<String> forms = new ArrayDeque<>();
        String rest = plain;
        for (var suffix = Spelling.legalForms().suffix(rest);
                suffix.isPresent();
                suffix = Spelling.legalForms().suffix(rest)) {
            rest = suffix.get().before();
            forms.addFirst(suffix.get().kept());
        }
        return new NameKey(
                forms.isEmpty() ? rest : rest + " " + Spelling.legalForms().joined(List.copyOf(forms)), rest);
    }

    /** The stem without blanks, which tells nothing of where words end: {@code Sense Time} and {@code SenseTime}. */
    public String compact() {
        return stem.replace(" ", "");
    }

    /** The last word of the stem. */
    public String lastWord() {
        return stem.substring(stem.lastIndexOf(' ') + 1);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
