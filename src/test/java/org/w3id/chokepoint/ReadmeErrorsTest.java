package org.w3id.chokepoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3id.chokepoint.error.ErrorCode;

/** The table of errors in the README is that of the code. */
class ReadmeErrorsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z-]+) \\| (\\d) \\| (\\d{3}) \\|");

    @Test
    void tableListsEveryErrorWithItsStatuses() throws IOException {
        assertEquals(
                Arrays.stream(ErrorCode.values())
                        .map(code -> code.slug() + " " + code.exitStatus() + " " + code.httpStatus())
                        .toList(),
                ROW.matcher(Files.readString(Path.of("README.md")))
                        .results()
                        .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                        .toList());
    }
}
