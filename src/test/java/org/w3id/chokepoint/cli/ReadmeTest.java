package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.server.ChokepointServer;
import org.w3id.chokepoint.server.ServerOptions;

/**
 * The README tells the truth: each command after a {@code $} in a console block runs, and where lines follow it, it
 * prints them.
 */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```");
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\$ (.*)\\n((?:(?!\\$ ).*\\n)*)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    @TempDir
    private static Path folder;

    private static ChokepointServer server;

    /** A command and what the README says that it prints; nothing if it does not say. */
    private record Example(String command, String output) {}

    @BeforeAll
    static void startServer() {
        Release release = Release.open(Workspace.of(Path.of(".")));
        server = ChokepointServer.start(release, ServerOptions.DEFAULT.withPort(0));
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandRunsAsShown() throws IOException {
        return examples().stream()
                .filter(example ->
                        !example.command.equals("mvn verify") && !example.command.equals("./chokepoint serve"))
                .map(example -> dynamicTest(example.command, () -> check(example)));
    }

    @Test
    void bothFirstCommandsAreThere() throws IOException {
        List<String> commands = examples().stream().map(Example::command).toList();
        assertEquals(List.of("./chokepoint serve", "mvn verify"), commands.subList(0, 2));
    }

    private static List<Example> examples() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .flatMap(block -> ENTRY.matcher(block.group(1)).results())
                .map(entry -> new Example(entry.group(1), entry.group(2)))
                .toList();
    }

    private static void check(Example example) throws IOException, InterruptedException {
        String output = example.command.startsWith("curl ") ? fetched(example.command) : printed(example.command);
        assertTrue(!output.isBlank(), "prints nothing");
        if (!example.output.isBlank()) {
            assertEquals(example.output, output);
        }
    }

    private static String printed(String command) throws IOException {
        String[] parts = command.split(" \\| ", 2);
        List<String> words = words(parts[parts.length - 1]);
        if (parts.length == 2) {
            Path piped = Files.writeString(
                    folder.resolve("piped.rq"), words(parts[0]).get(1));
            words = words.stream()
                    .map(word -> word.equals("-") ? piped.toString() : word)
                    .toList();
        }
        assertEquals("./chokepoint", words.get(0));
        List<String> arguments = words.subList(1, words.size());
        Execution run = arguments.equals(List.of("validate"))
                ? ShippedDataTest.validated()
                : Execution.of(arguments.toArray(String[]::new));
        assertEquals(0, run.status(), run.err());
        return run.out();
    }

    private static String fetched(String command) throws IOException, InterruptedException {
        List<String> words = words(command);
        String address = words.stream()
                .filter(word -> word.startsWith("localhost:3330/"))
                .findFirst()
                .orElseThrow();
        URI uri = server.baseUri().resolve(address.substring("localhost:3330".length()));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        int data = words.indexOf("--data-urlencode");
        if (data > 0) {
            String[] pair = words.get(data + 1).split("=", 2);
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8)));
        }
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    private static List<String> words(String command) {
        return WORD.matcher(command).results().map(ReadmeTest::word).toList();
    }

    private static String word(MatchResult match) {
        return Stream.of(1, 2, 3)
                .map(match::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }
}
