package org.w3id.chokepoint.server.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe finds fault with in a page, by all its rules.
 *
 * <p>The builder of the library moves every element that passes through the driver and back, which takes ten times as
 * long as the rules do; here only the faults leave the page. It knows frames too, of which the pages have none.
 */
final class Axe {
    private static final String SCRIPT = script();
    private static final String FAULTS = """
            async () => (await axe.run(document, { resultTypes: ['violations'] }))
                .violations.map(rule => rule.id + ': ' + rule.nodes[0].html)
            """;

    private Axe() {}

    /** One line for each rule that is broken. */
    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        if (page.locator("iframe, frame").count() > 0) {
            throw new AssertionError("axe would not look into the frames of " + page.url());
        }
        if (page.evaluate("window.axe && true") == null) {
            page.evaluate(SCRIPT + "; true");
        }
        return (List<String>) page.evaluate(FAULTS);
    }

    private static String script() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
