package org.w3id.chokepoint.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The release, as the build wrote it into the jar. */
final class Release implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"chokepoint " + version()};
    }

    /** Its number alone; {@code development} when not run from a jar. */
    static String version() {
        return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
