/** The checks of a workspace and their report. May import {@code query} and {@code graph}, and knows no command. */
package org.w3id.chokepoint.check;
