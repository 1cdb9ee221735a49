package org.w3id.chokepoint;

import org.apache.jena.sys.JenaSystem;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts Jena before any test: two that run side by side and both start it can wait for each other for ever. */
public final class JenaStart implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        JenaSystem.init();
    }
}
