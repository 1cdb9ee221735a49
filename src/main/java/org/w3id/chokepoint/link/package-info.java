/** Links the tables and texts of users to entities. May import the search and the packages of {@code graph}. */
package org.w3id.chokepoint.link;
