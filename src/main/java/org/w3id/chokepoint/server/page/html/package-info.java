/**
 * The building blocks of pages: elements, terms, statements, answers. May import {@code query.answer} and {@code
 * graph.name}.
 */
package org.w3id.chokepoint.server.page.html;
