package org.w3id.chokepoint.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.server.ChokepointServer;
import org.w3id.chokepoint.server.ServerOptions;

/**
 * A Chromium before a server of the shipped graph. After each test: no script failed, the policy of the pages was not
 * broken, and no other host was asked.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback {
    private static final boolean REQUIRED =
            System.getProperty("browser", "optional").equals("required");

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private Started started;

    @Override
    public void beforeAll(ExtensionContext test) {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty() && !REQUIRED) {
            System.err.println(
                    test.getDisplayName() + " SKIPPED: there is no chromium on this machine; no page was looked at.");
        }
        assumeTrue(program.isPresent() || REQUIRED, "no chromium");
        Path chromium = program.orElse(Path.of("chromium"));
        started = test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Started.class, key -> Started.of(chromium), Started.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> found = List.copyOf(complaints);
        complaints.clear();
        assertEquals(List.of(), found);
    }

    /** A page of a reader who was never here. */
    Page open(String path) {
        return open(path, new Browser.NewContextOptions());
    }

    Page open(String path, ColorScheme scheme) {
        return open(path, new Browser.NewContextOptions().setColorScheme(scheme));
    }

    Page open(String path, Browser.NewContextOptions options) {
        BrowserContext context = started.browser().newContext(options.setLocale("en-US"));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(address("")) && !request.url().startsWith("blob:")) {
                complaints.add("asked for " + request.url());
            }
        });
        page.navigate(address(path));
        return page;
    }

    /** @param path without the first slash */
    String address(String path) {
        return started.server().baseUri() + path;
    }

    /** What all classes share, since it takes seconds to start: no test changes the server, and each has a context of its own. */
    private record Started(ChokepointServer server, Playwright playwright, Browser browser) implements AutoCloseable {

        static Started of(Path chromium) {
            ChokepointServer server =
                    ChokepointServer.start(Release.open(Workspace.of(Path.of("."))), ServerOptions.DEFAULT.withPort(0));
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
            return new Started(server, playwright, browser);
        }

        @Override
        public void close() {
            playwright.close();
            server.stop();
        }
    }
}
