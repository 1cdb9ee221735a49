package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first picture of the README is what the command below it draws today. */
class ReadmePictureTest {
    private static final Pattern PICTURE =
            Pattern.compile("!\\[[^]]+]\\((\\S+)\\)\\s+Drawn by `\\./chokepoint diagram (\\S+) -o (\\S+)`");

    @TempDir
    private Path folder;

    @Test
    void pictureIsCurrent() throws IOException {
        Matcher picture = PICTURE.matcher(Files.readString(Path.of("README.md")));
        assertTrue(picture.find());
        Path drawn = folder.resolve("drawn.svg");
        Execution run = Execution.of("diagram", picture.group(2), "-o", drawn.toString());
        assertEquals(0, run.status(), run.err());
        assertEquals(picture.group(1), picture.group(3));
        assertEquals(withoutRelease(Path.of(picture.group(1))), withoutRelease(drawn), picture.group());
    }

    /** Only the built jar knows its release. */
    private static String withoutRelease(Path svg) throws IOException {
        return Files.readString(svg).replaceAll("Release (development|\\d[\\d.]*\\d)", "Release");
    }
}
