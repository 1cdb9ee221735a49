package org.w3id.chokepoint.cli.option;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how long a query may take. */
public final class TimeLimitOption {
    private static final double MAX_SECONDS = 86_400;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Duration duration;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Stop a query after this time (default: ${DEFAULT-VALUE} s).")
    private void setSeconds(double seconds) {
        // Written so that NaN fails it too.
        if (!(seconds >= 0.001 && seconds <= MAX_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--timeout': %s is no number of seconds from 0.001 to %.0f"
                            .formatted(seconds, MAX_SECONDS));
        }
        duration = Duration.ofMillis(Math.round(seconds * 1000));
    }

    public Duration duration() {
        return duration;
    }
}
