/**
 * The release file as named parts of bytes, with checksums; what the bytes mean is known above.
 *
 * <p>Imports nothing of ours.
 */
package org.w3id.chokepoint.graph.store.file;
