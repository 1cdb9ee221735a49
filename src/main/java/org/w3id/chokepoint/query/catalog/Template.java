package org.w3id.chokepoint.query.catalog;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a header with names in braces, where values are to stand: {@code {item} to {destination}}. */
public record Template(String text) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    public List<String> names() {
        return NAME.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** @param words what stands in place of a name */
    public String filled(UnaryOperator<String> words) {
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(words.apply(match.group(1))));
    }
}
