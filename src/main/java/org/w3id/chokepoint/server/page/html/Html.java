package org.w3id.chokepoint.server.page.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A piece of a page. Text and attributes are escaped where they are written, so no value can become markup. */
public sealed interface Html {

    void write(StringBuilder out);

    static Html text(String text) {
        return new Text(text);
    }

    static Html all(List<? extends Html> parts) {
        return new Sequence(List.copyOf(parts));
    }

    static Html all(Html... parts) {
        return all(Arrays.asList(parts));
    }

    static Element element(String name, Html... content) {
        return new Element(name, List.of(), all(content));
    }

    static Element element(String name, List<? extends Html> content) {
        return new Element(name, List.of(), all(content));
    }

    static Element element(String name, String text) {
        return element(name, text(text));
    }

    static Element link(String href, String text) {
        return element("a", text).with("href", href);
    }

    /** What may be wider than the screen, to be scrolled by keyboard too. */
    static Element scrolled(String name, Html wide) {
        return element("div", wide)
                .with("class", "wide")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Text as it is meant, not as it is written in HTML. */
    record Text(String text) implements Html {
        @Override
        public void write(StringBuilder out) {
            out.append(escaped(text));
        }
    }

    /** Pieces one after the other. */
    record Sequence(List<Html> parts) implements Html {
        @Override
        public void write(StringBuilder out) {
            parts.forEach(part -> part.write(out));
        }
    }

    /**
     * An element with its content.
     *
     * @param attributes name and value by turns
     */
    record Element(String name, List<String> attributes, Html content) implements Html {
        private static final Set<String> EMPTY = Set.of("br", "input", "link", "meta");
        private static final Set<String> INLINE =
                Set.of("a", "button", "code", "mark", "option", "small", "span", "strong");

        public Element with(String attribute, String value) {
            List<String> more = new ArrayList<>(attributes);
            more.addAll(List.of(attribute, value));
            return new Element(name, List.copyOf(more), content);
        }

        /** With an attribute that stands without a value, if it applies. */
        public Element with(String attribute, boolean applies) {
            return applies ? with(attribute, attribute) : this;
        }

        @Override
        public void write(StringBuilder out) {
            out.append('<').append(name);
            for (int i = 0; i < attributes.size(); i += 2) {
                out.append(' ').append(attributes.get(i)).append("=\"");
                out.append(escaped(attributes.get(i + 1))).append('"');
            }
            out.append('>');
            if (!EMPTY.contains(name)) {
                content.write(out);
                out.append("</").append(name).append('>');
            }
            if (!INLINE.contains(name)) {
                out.append('\n');
            }
        }
    }
}
