package org.w3id.chokepoint.ingest.entity;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a record says of an entity that it means.
 *
 * @param name as printed
 * @param kind the class that it must be of
 * @param place where it must be, if the record tells; without it the name alone must be unique within the class
 */
public record Mention(String name, Node kind, Optional<Node> place) {}
