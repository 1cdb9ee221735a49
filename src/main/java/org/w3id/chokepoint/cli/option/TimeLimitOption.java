package org.w3id.chokepoint.cli.option;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The option that says how long a query may take. */
public final class TimeLimitOption {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Stop a query after this time (default: ${DEFAULT-VALUE} s).")
    private double seconds;

    public Duration duration() {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
