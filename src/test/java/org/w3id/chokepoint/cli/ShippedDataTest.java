package org.w3id.chokepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The graph that is shipped breaks no rule that it must keep. */
@EnabledIf("hasData")
class ShippedDataTest {

    /** Takes long, and the README asks for it too. */
    private static final class Once {
        private static final Execution VALIDATED = Execution.of("validate");
    }

    static Execution validated() {
        return Once.VALIDATED;
    }

    static boolean hasData() {
        return Files.isDirectory(Path.of("data"));
    }

    @Test
    void shippedDataHasNoError() {
        assertEquals(0, validated().status(), validated().out() + validated().err());
    }
}
