package org.w3id.chokepoint.cli.option;

import java.util.Optional;
import org.w3id.chokepoint.server.monitor.AccessLog;
import picocli.CommandLine.Option;

/** The option that says where each request is written down. */
public final class AccessLogOption {

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Append a line of JSON for each request, or - to standard error (default: none).")
    private String where;

    /** @throws org.w3id.chokepoint.error.ChokepointException UNWRITABLE_FILE */
    public Optional<AccessLog> open() {
        return Optional.ofNullable(where).map(AccessLog::open);
    }
}
