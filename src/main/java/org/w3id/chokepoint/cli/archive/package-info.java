/** What is done to the libraries once, so that Java keeps their classes in the archive that makes starts fast. */
package org.w3id.chokepoint.cli.archive;
