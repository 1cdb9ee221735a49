/**
 * The one exception, which says what is wrong, where, and what to do, with the code of each kind of failure. Imports
 * nothing of the project.
 */
package org.w3id.chokepoint.error;
