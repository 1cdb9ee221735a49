/**
 * Rows of terms as bytes: a term is made into bytes once, and all go into one buffer.
 *
 * <p>May import nothing of this program.
 */
package org.w3id.chokepoint.query.answer.row;
