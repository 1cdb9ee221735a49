package org.w3id.chokepoint.server.dump;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.chokepoint.dump.DumpCatalog;
import org.w3id.chokepoint.dump.DumpFile;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;

/** Which files the dump has, one line for all those of one content. */
record DumpPage(DumpCatalog catalog, ReleaseId releaseId) {
    private static final Map<String, String> HEADINGS =
            Map.of(DumpCatalog.RELEASE, "The whole", DumpCatalog.SOURCES, "Each source", DumpCatalog.TABLES, "Tables");

    String html() {
        List<Html> body = DumpCatalog.PARTS.stream()
                .<Html>map(part -> Html.all(element("h2", HEADINGS.get(part)), lines(part)))
                .toList();
        Html lead = element(
                "p",
                text(
                        "Files are made when first asked for. Each has its SHA-256 at its address with .sha256; a download that"
                                + " broke off goes on where it was. For programs there is a "),
                link("index.json", "list"),
                text("."));
        return HtmlPage.of(releaseId, "Dump", lead, Html.all(body)).html();
    }

    private Html lines(String part) {
        Map<String, List<DumpFile>> byTitle = catalog.part(part)
                .collect(Collectors.groupingBy(DumpFile::title, LinkedHashMap::new, Collectors.toList()));
        List<Html> lines = byTitle.entrySet().stream()
                .<Html>map(line -> element("li", text(line.getKey() + ":"), links(line.getValue())))
                .toList();
        return element("ul", lines);
    }

    private static Html links(List<DumpFile> files) {
        return Html.all(files.stream()
                .<Html>map(file -> Html.all(text(" "), link(file.name(), extension(file.name()))))
                .toList());
    }

    /** The file extension, such as {@code trig.gz}. */
    private static String extension(String name) {
        return name.replaceFirst("^.*?([^/.]+(\\.gz)?)$", "$1");
    }
}
