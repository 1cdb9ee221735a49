package org.w3id.chokepoint.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/**
 * News for readers that tell what is new.
 *
 * @param id an IRI that stays the same
 * @param author the name of the dataset
 * @param updated the moment of the latest entry, as in RFC 3339
 * @param entries the latest first
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, Atom</a>
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
public record Feed(String id, String title, String author, String updated, List<Entry> entries) {

    /**
     * One piece of news.
     *
     * @param id an IRI that stays the same
     * @param link the thing that it is about
     * @param text in lines
     */
    public record Entry(String id, Optional<String> link, String updated, String title, String text) {}

    public Feed {
        entries = List.copyOf(entries);
    }

    public void writeAtom(OutputStream out) {
        Xml xml = new Xml();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "en")
                .leaf("id", id)
                .leaf("title", title)
                .leaf("updated", updated)
                .empty("link", "rel", "alternate", "href", id)
                .open("author")
                .leaf("name", author)
                .close();
        entries.forEach(entry -> write(xml, entry));
        try {
            out.write(xml.close().toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Xml xml, Entry entry) {
        xml.open("entry").leaf("id", entry.id).leaf("title", entry.title).leaf("updated", entry.updated);
        entry.link.ifPresent(link -> xml.empty("link", "rel", "alternate", "href", link));
        xml.leaf("content", entry.text, "type", "text").close();
    }

    public void writeJson(OutputStream out) {
        JsonObject json = new JsonObject();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", title);
        json.put("home_page_url", id);
        JsonArray items = new JsonArray();
        entries.forEach(entry -> items.add(item(entry)));
        json.put("items", items);
        JSON.write(out, json);
    }

    private static JsonObject item(Entry entry) {
        JsonObject item = new JsonObject();
        item.put("id", entry.id);
        entry.link.ifPresent(link -> item.put("url", link));
        item.put("title", entry.title);
        item.put("content_text", entry.text);
        item.put("date_modified", entry.updated);
        return item;
    }
}
