/**
 * Answers, their formats and the writers of these. May import {@code query.answer.row}, {@code format} and
 * {@code graph.name}, and knows no canned query.
 */
package org.w3id.chokepoint.query.answer;
