package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ParameterException;

/** The examples of how to run the server say what the program takes. */
class DeploymentExamplesTest {
    private static final String PROGRAM = "/opt/chokepoint/chokepoint";
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    private Path folder;

    private static String text(String file) throws IOException {
        return Files.readString(Path.of("src/examples", file));
    }

    private static String value(String text, String key) {
        Matcher line = Pattern.compile("(?m)^" + key + "[= ](.*)$").matcher(text);
        assertTrue(line.find(), key);
        return line.group(1);
    }

    private static void parse(List<String> arguments) {
        String[] line = arguments.toArray(String[]::new);
        Chokepoint.commandLine(line).parseArgs(line);
    }

    private static List<String> strings(String array) {
        return JSON.parse("{\"list\": " + array + "}").get("list").getAsArray().stream()
                .map(JsonValue::getAsString)
                .map(each -> each.value())
                .toList();
    }

    @Test
    void serviceRunsACommandThatTheProgramTakes() throws Exception {
        List<String> line =
                List.of(value(text("chokepoint.service"), "ExecStart").split(" "));
        assertEquals(PROGRAM, line.get(0));
        assertDoesNotThrow(() -> parse(line.subList(1, line.size())));
        assertThrows(ParameterException.class, () -> parse(List.of("serve", "--no-such-option")));
    }

    @Test
    void imageRunsACommandThatTheProgramTakes() throws Exception {
        String image = text("Dockerfile");
        assertEquals(List.of(PROGRAM), strings(value(image, "ENTRYPOINT")));
        assertDoesNotThrow(() -> parse(strings(value(image, "CMD"))));
        assertFalse(value(image, "USER").matches("root.*|0(:.*)?"));
    }

    @Test
    void systemdTakesTheService() throws Exception {
        assumeTrue(Files.isExecutable(ANALYZE), "systemd is not here");
        assertEquals("", faults(text("chokepoint.service")));
        assertFalse(faults(text("chokepoint.service").replace("TimeoutStopSec=20", "TimeoutStopSeconds=20"))
                .isEmpty());
    }

    /** What systemd says of a service whose program is the one here. */
    private String faults(String service) throws IOException, InterruptedException {
        String here = Path.of("chokepoint").toAbsolutePath().toString();
        Path file = folder.resolve("chokepoint.service");
        Files.writeString(
                file,
                service.replace("ExecStart=" + PROGRAM, "ExecStart=" + here)
                        .replace("WorkingDirectory=/opt/chokepoint", "WorkingDirectory=/"));
        Process process = new ProcessBuilder(ANALYZE.toString(), "verify", "--man=no", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().filter(line -> line.contains("chokepoint.service")).reduce("", (a, b) -> a + b + "\n");
    }
}
