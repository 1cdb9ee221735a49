package org.w3id.chokepoint.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The release, as the build wrote it into the jar. */
final class Release implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "chokepoint "
                    + Optional.ofNullable(Chokepoint.class.getPackage().getImplementationVersion())
                            .orElse("development")
        };
    }
}
