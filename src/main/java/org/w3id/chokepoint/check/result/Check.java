package org.w3id.chokepoint.check.result;

import java.util.List;

/** One set of rules, made for the workspace or graph that is checked against them. */
@FunctionalInterface
public interface Check {

    /** What breaks the rules, in an order that does not change from run to run; empty if nothing does. */
    List<ValidationResult> run();
}
