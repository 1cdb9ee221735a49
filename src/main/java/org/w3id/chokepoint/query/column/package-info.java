/** What the columns of an answer can hold, by the form of its query. Imports nothing of this program. */
package org.w3id.chokepoint.query.column;
