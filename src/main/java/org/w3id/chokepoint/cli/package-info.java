/** The command line, with one class for each command. May import everything, and nothing imports it. */
package org.w3id.chokepoint.cli;
