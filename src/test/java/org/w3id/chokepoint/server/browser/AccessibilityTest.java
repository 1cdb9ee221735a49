package org.w3id.chokepoint.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.chokepoint.Aside;

/** axe finds nothing on any kind of page, light or dark; none is wider than a narrow screen. */
@Aside
class AccessibilityTest {
    @RegisterExtension
    static Chromium chromium = new Chromium();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "questions",
                "diagrams",
                "search",
                "search?q=huawei",
                "search?kind=cp%3ABill",
                "sources",
                "statements",
                "timeline",
                "map",
                "rules",
                "about",
                "ontology",
                "dump/",
                "sparql",
                "sparql?query=SELECT+nonsense",
                "sparql?query=SELECT+*+%7B+%3Fs+a+cp%3ABill+%7D",
                "id/huawei",
                "source/distillation-of-opinion",
                "id/h20",
                "id/hr-8315-118",
                "query/who-is-listed",
                "query/may-it-be-exported?item=h20&destination=china",
                "diagram/supply-chain",
                "diagram/neighbourhood?entity=h20&voice=fact",
                "match?names=huawei",
                "no-such-page"
            })
    void axeFindsNothing(String path) {
        Page page = chromium.open(path, ColorScheme.LIGHT);
        page.setViewportSize(360, 740);
        assertTrue(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= 360"),
                path + " must be scrolled sideways at 360 pixels");
        page.setViewportSize(1280, 720);
        shorten(page);
        assertEquals(List.of(), Axe.faults(page), path + " light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertEquals(List.of(), Axe.faults(page), path + " dark");
    }

    @Test
    void axeFindsAFaintText() {
        Page page = chromium.open("about");
        page.evaluate("document.querySelector('main p').attributeStyleMap.set('color', '#ddd')");
        assertTrue(Axe.faults(page).toString().contains("color-contrast"));
    }

    /** Without what follows the sixtieth row or entry of a list, which is made as those before it. */
    private static void shorten(Page page) {
        page.evaluate("document.querySelectorAll('main * > :nth-child(n + 61)').forEach(entry => entry.remove())");
    }
}
