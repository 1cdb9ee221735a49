package org.w3id.chokepoint.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.sys.JenaSystem;

/**
 * What takes a while to start and does not depend on the command line, begun while that is read.
 *
 * <p>Reading the command line must touch no class of Jena: two threads that start Jena can wait for each other for ever.
 */
final class EarlyStart {
    private static final List<Thread> BEGUN = new ArrayList<>();

    private EarlyStart() {}

    /** Tells libraries to leave out what takes them long and nobody needs. */
    static void leaveOut() {
        // picocli would look for a class of Groovy in each library.
        System.setProperty("picocli.disable.closures", "true");
        // Jetty would start JMX to learn the size of a reference.
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
    }

    static void begin(String... arguments) {
        leaveOut();
        begin("start of Jena", JenaSystem::init);
        // Java makes its table of powers of five, which takes a tenth of the time of a short command.
        begin("start of decimal numbers", () -> BigDecimal.valueOf(1));
        if (arguments.length > 0 && arguments[0].equals("serve")) {
            // Jetty asks for these before it listens.
            begin("start of locales", Locale::getAvailableLocales);
        }
    }

    private static void begin(String name, Runnable start) {
        BEGUN.add(Thread.ofPlatform().daemon().name(name).start(start));
    }

    /** Waits until all is there; does nothing where nothing was begun. */
    static void await() {
        try {
            for (Thread thread : BEGUN) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
