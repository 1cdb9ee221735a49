package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page read without mercy: every sign of markup must be a tag of a known element, closed where it was opened.
 *
 * @param tags that open an element, in order
 * @param text all that is no tag, decoded
 */
record Markup(List<Tag> tags, String text) {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-zA-Z:-]+=\"[^\"<>]*\")*)>|<!DOCTYPE html>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z:-]+)=\"([^\"]*)\"");
    private static final Pattern STRAY = Pattern.compile("[<>]|&(?!(amp|lt|gt|quot|#39);)");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|/(?!/)|#|\\?|[\\w.-]+(/|$)).*", Pattern.DOTALL);
    private static final Set<String> EMPTY = Set.of("br", "input", "link", "meta");
    private static final Set<String> KNOWN = Set.of(
            ("a article body br button code datalist dd details div dl dt fieldset footer form h1 h2 h3 head header html img input"
                            + " label legend li link main mark meta nav object ol option p pre script section select small span"
                            + " strong summary table tbody td textarea th thead title tr ul")
                    .split(" "));

    /** An element with its attributes, decoded. */
    record Tag(String name, Map<String, String> attributes) {

        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    static Markup of(String page) {
        List<Tag> tags = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(page);
        int end = 0;
        while (tag.find()) {
            text.append(decoded(page.substring(end, tag.start())));
            end = tag.end();
            if (tag.group(2) == null) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                tags.add(new Tag(tag.group(2), attributes(tag.group(3))));
                if (!EMPTY.contains(tag.group(2))) {
                    open.push(tag.group(2));
                }
            } else {
                assertEquals(open.pop(), tag.group(2), "closed before " + page.substring(end));
            }
        }
        text.append(decoded(page.substring(end)));
        assertTrue(open.isEmpty(), () -> "not closed: " + open);
        return new Markup(tags, text.toString());
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            assertEquals(null, attributes.put(attribute.group(1), decoded(attribute.group(2))), text);
        }
        return attributes;
    }

    private static String decoded(String text) {
        assertTrue(!STRAY.matcher(text).find(), () -> "markup in a text: " + text);
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Holds that nothing in the page runs, leads elsewhere than to a page, or is named twice. */
    Markup requireHarmless() {
        Set<String> names = new HashSet<>();
        for (Tag tag : tags) {
            assertTrue(KNOWN.contains(tag.name()), tag.name());
            assertTrue(tag.attributes().keySet().stream().noneMatch(name -> name.startsWith("on")), tag.toString());
            assertTrue(!tag.attributes().containsKey("style"), tag.toString());
            assertTrue(!tag.name().equals("script") || tag.get("src").startsWith("/static/"), tag.toString());
            for (String name : List.of("href", "src", "action", "data")) {
                assertTrue(
                        tag.get(name).isEmpty()
                                || ADDRESS.matcher(tag.get(name)).matches(),
                        tag.toString());
            }
            assertTrue(tag.get("id").isEmpty() || names.add(tag.get("id")), () -> "twice: " + tag);
        }
        for (int place = 0; place < tags.size(); place++) {
            Tag tag = tags.get(place);
            assertTrue(
                    !tag.name().equals("label") || names.contains(tag.get("for")) || holdsField(place), tag.toString());
        }
        return this;
    }

    private boolean holdsField(int label) {
        return label + 1 < tags.size() && tags.get(label + 1).name().equals("input");
    }

    List<Tag> tags(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).toList();
    }
}
