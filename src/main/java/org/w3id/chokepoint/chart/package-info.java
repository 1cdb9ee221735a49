/** Answers as maps, timelines and bars. May import {@code query.answer}, {@code graph} and the model and drawing of diagrams. */
package org.w3id.chokepoint.chart;
