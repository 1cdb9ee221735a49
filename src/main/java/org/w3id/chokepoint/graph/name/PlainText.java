package org.w3id.chokepoint.graph.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text without what does not matter when names are compared: width, case, accents, script variant, punctuation. */
final class PlainText {
    private static final Pattern ACCENT = Pattern.compile("(?<=\\p{IsLatin}\\p{Mn}{0,4})\\p{Mn}");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019\u02bc`]");
    // "U.S." is "US", but "01.AI" and "H.R.8315" keep a break, and "3.1" its point.
    private static final Pattern INITIALS_DOT =
            Pattern.compile("(?<=(?<![\\p{L}\\p{N}])\\p{L})\\.(?=\\p{L}(?![\\p{L}\\p{N}]))");
    private static final Pattern BREAK = Pattern.compile("(?:(?<!\\p{N})\\.|\\.(?!\\p{N})|[^\\p{L}\\p{M}\\p{N}.+#])+");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern ARTICLE = Pattern.compile("^the (?=.)");

    private PlainText() {}

    static String of(String text) {
        String folded = UCharacter.foldCase(Normalizer.normalize(text, Normalizer.Form.NFKC), true);
        boolean isChinese = folded.codePoints().anyMatch(Character::isIdeographic);
        String simplified = isChinese ? Simplified.CHARACTERS.transliterate(folded) : folded;
        String bare = ACCENT.matcher(Normalizer.normalize(simplified, Normalizer.Form.NFD))
                .replaceAll("");
        String letters = APOSTROPHE
                .matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
                .replaceAll("")
                .replace("&", " and ");
        String joined = INITIALS_DOT.matcher(letters).replaceAll("");
        String words = BREAK.matcher(joined).replaceAll(" ").strip();
        return ARTICLE.matcher(BETWEEN_HAN.matcher(words).replaceAll("")).replaceFirst("");
    }

    /** Loaded at the first need, since the tables of the transliterator take time. */
    private static final class Simplified {
        static final Transliterator CHARACTERS = Transliterator.getInstance("Hant-Hans");
    }
}
