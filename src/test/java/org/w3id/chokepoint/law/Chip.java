package org.w3id.chokepoint.law;

import java.util.List;

/**
 * A chip as sources describe it.
 *
 * @param underUsLaw whether US law surely reaches it
 * @param figures each way in which performance and density are given; one of unknowns where nothing is known
 * @param rates of links to other chips, in GB/s; empty if unknown
 * @param forDataCentres both, if no source tells the market
 */
record Chip(String id, boolean underUsLaw, List<Figures> figures, List<Double> rates, List<Boolean> forDataCentres) {
    static final double UNKNOWN = Double.NaN;

    /**
     * @param performance in TOPS times bits, or unknown
     * @param density the same by mm2, or unknown
     */
    record Figures(double performance, double density) {}
}
