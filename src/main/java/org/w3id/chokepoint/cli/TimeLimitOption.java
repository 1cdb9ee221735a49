package org.w3id.chokepoint.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The option that says how long a query may take. */
final class TimeLimitOption {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Stop a query after this time (default: ${DEFAULT-VALUE} s).")
    private double seconds;

    Duration duration() {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
