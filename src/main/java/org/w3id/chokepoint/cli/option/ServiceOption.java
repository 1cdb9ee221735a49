package org.w3id.chokepoint.cli.option;

import java.util.List;
import org.w3id.chokepoint.query.federation.AllowedServices;
import picocli.CommandLine.Option;

/** The option that says which other endpoints a query may ask. */
public final class ServiceOption {

    @Option(
            names = "--allow-service",
            paramLabel = "URL",
            description = "Endpoint that queries may ask with SERVICE; may be given several times (default: none).")
    private List<String> addresses = List.of();

    public AllowedServices services() {
        return AllowedServices.of(addresses);
    }
}
