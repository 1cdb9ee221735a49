package org.w3id.chokepoint.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.chokepoint.Aside;

/** How a researcher gets from a thing to a picture of what matters. */
@Aside
class DiagramWalksTest {
    @RegisterExtension
    static Chromium chromium = new Chromium();

    @Test
    void diagramIsOpenedFromAThingNarrowedAndExported() throws IOException {
        Page page = chromium.open("id/nvidia");
        page.getByText("Open this diagram").click();
        assertThat(page.locator("h1")).hasText("Neighbourhood of a thing");
        int all = page.locator("#words tbody tr").count();
        page.locator("[name=kind]").first().fill("cp:Chip");
        page.locator("[name=kind]").first().press("Enter");
        page.waitForURL(Pattern.compile("kind=cp%3AChip"));
        int chips = page.locator("#words tbody tr").count();
        assertTrue(chips > 0 && chips < all, chips + " of " + all);
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("GEXF"))
                        .click());
        assertTrue(Files.readString(download.path()).contains("H100"));
    }

    @Test
    void thingInADiagramLeadsToItsPage() {
        Page page = chromium.open("diagram/neighbourhood?entity=h20&kind=cp:Company");
        click(page, "Nvidia");
        page.locator("#ways").getByText("Nvidia").click();
        page.waitForURL(Pattern.compile("/id/nvidia"));
    }

    @Test
    void thingIsExpandedThenOneVoiceKeptAndExported() throws IOException {
        Page page = chromium.open("id/h20");
        page.getByText("Open this diagram").click();
        int few = page.locator("#words tbody tr").count();
        click(page, "Nvidia");
        page.locator("#ways").getByText("expand").click();
        page.waitForURL(Pattern.compile("expand=nvidia"));
        int more = page.locator("#words tbody tr").count();
        assertTrue(more > few, more + " after " + few);
        page.getByText("Show only a part").click();
        page.locator("#choose-voice").getByText("stated by a source").click();
        page.locator("main form button").click();
        page.waitForURL(Pattern.compile("voice=fact"));
        assertThat(page.locator("#words tbody")).not().containsText("judged by the editors");
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("edge table"))
                        .click());
        String edges = Files.readString(download.path());
        assertTrue(edges.contains("stated by a source") || edges.contains("fact"), edges);
        assertEquals(page.locator("#words tbody tr").count(), edges.lines().count() - 1);
    }

    @Test
    void bandsBesideAPictureAreAsDarkAsThePage() throws IOException {
        Page page = chromium.open("diagram/supply-chain", ColorScheme.DARK);
        page.evaluate("document.querySelector('.picture object').style.height = '40rem'");
        byte[] shown = page.locator(".picture object").screenshot();
        int corner = ImageIO.read(new ByteArrayInputStream(shown)).getRGB(3, 3);
        assertTrue((corner & 0xff) < 0x40, Integer.toHexString(corner));
    }

    @Test
    void pictureOnATelephoneIsMovedRatherThanShrunk() {
        Page page = chromium.open("diagram/bill", new Browser.NewContextOptions().setViewportSize(360, 740));
        assertTrue(page.locator(".picture object").boundingBox().width > 700);
        assertTrue(page.locator(".tools").boundingBox().width < 360);
    }

    private static void click(Page page, String thing) {
        page.waitForFunction("document.querySelector('.picture').dataset.movable === 'true'");
        page.frames()
                .get(1)
                .locator("a", new Frame.LocatorOptions().setHasText(Pattern.compile("^\\s*" + thing + "\\s*company")))
                .first()
                .click();
    }
}
