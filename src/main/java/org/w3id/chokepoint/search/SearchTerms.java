package org.w3id.chokepoint.search;

import java.util.ArrayList;
import java.util.List;
import org.w3id.chokepoint.graph.name.NameKey;

/** The pieces of a name by which it is found: its words, and each pair of neighbours where no blanks part words. */
final class SearchTerms {

    private SearchTerms() {}

    static List<String> of(NameKey key) {
        List<String> terms = new ArrayList<>();
        for (String word : key.text().split(" ")) {
            if (isIdeographic(word)) {
                pairs(word, terms);
            } else if (!word.isEmpty()) {
                terms.add(word);
            }
        }
        return terms;
    }

    private static void pairs(String word, List<String> terms) {
        int[] characters = word.codePoints().toArray();
        if (characters.length == 1) {
            terms.add(word);
        }
        for (int at = 0; at + 1 < characters.length; at++) {
            terms.add(new String(characters, at, 2));
        }
    }

    private static boolean isIdeographic(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }
}
