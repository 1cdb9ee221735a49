/** Options that several commands share. May import {@code release} and what is below it. */
package org.w3id.chokepoint.cli.option;
