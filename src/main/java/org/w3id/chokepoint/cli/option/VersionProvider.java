package org.w3id.chokepoint.cli.option;

import org.w3id.chokepoint.graph.ReleaseId;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"chokepoint " + ReleaseId.programVersion()};
    }
}
