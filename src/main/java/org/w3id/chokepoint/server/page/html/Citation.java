package org.w3id.chokepoint.server.page.html;

import static org.w3id.chokepoint.server.page.html.Html.element;

import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.ReleaseId;

/** How a page, or the whole, is cited; it names the release, since the next one may say something else. */
public record Citation(ReleaseId releaseId, Namespaces names) {

    /** @param path the address that is cited, without the host */
    public Html of(String path) {
        String text = "%s, release %s (data state %s). %s"
                .formatted(
                        releaseId.dataset().name(),
                        releaseId.version(),
                        releaseId
                                .fingerprint()
                                .substring(
                                        0, Math.min(12, releaseId.fingerprint().length())),
                        names.base() + path.substring(1));
        return element(
                        "section",
                        element("h2", "Cite"),
                        element("p", "Name the release and the sources beside the statements that you use."),
                        element("pre", text).with("tabindex", "0"))
                .with("id", "cite");
    }
}
