// The terms that the served graph knows, from its ontology and its VoID description.

const QUERY = `PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX void: <http://rdfs.org/ns/void#>
SELECT ?term ?kind (SAMPLE(?name) AS ?label) (SAMPLE(?text) AS ?definition) (MAX(?count) AS ?uses)
  (GROUP_CONCAT(DISTINCT STR(?of); separator=" ") AS ?domains) WHERE {
  { ?term a owl:Class BIND("class" AS ?kind) }
  UNION { ?term a owl:ObjectProperty BIND("property" AS ?kind) }
  UNION { ?term a owl:DatatypeProperty BIND("property" AS ?kind) }
  UNION { ?term a owl:AnnotationProperty BIND("property" AS ?kind) }
  UNION { ?part void:property ?term BIND("property" AS ?kind) }
  UNION { ?part void:class ?term BIND("class" AS ?kind) }
  FILTER(ISIRI(?term))
  OPTIONAL { ?term rdfs:label ?name FILTER(LANGMATCHES(LANG(?name), "en")) }
  OPTIONAL { ?term rdfs:comment|skos:definition ?text }
  OPTIONAL { { ?uses_ void:property ?term ; void:triples ?count } UNION { ?uses_ void:class ?term ; void:entities ?count } }
  OPTIONAL { ?term rdfs:domain ?domain . ?of rdfs:subClassOf* ?domain FILTER(ISIRI(?of)) }
} GROUP BY ?term ?kind`;

/** A term as a completion offers it. */
const term = (row) => ({
  iri: row.term.value,
  kind: row.kind.value,
  label: row.label?.value ?? "",
  definition: row.definition?.value ?? "",
  uses: Number(row.uses?.value ?? 0),
  domains: new Set((row.domains?.value ?? "").split(" ").filter(Boolean)),
});

/** @param {Record<string, string>} prefixes namespace of each prefix that the server knows */
export const vocabulary = async (prefixes) => {
  const answer = await fetch(`/sparql?query=${encodeURIComponent(QUERY)}`, {
    headers: { Accept: "application/sparql-results+json" },
  });
  if (!answer.ok) throw new Error(`no terms: ${answer.status}`);
  const terms = (await answer.json()).results.bindings.map(term);
  return { prefixes, terms, known: new Set(terms.map((each) => each.iri)) };
};

/** The prefixed name of an IRI, or undefined where no prefix fits. */
export const shorten = (iri, prefixes) => {
  const fit = Object.entries(prefixes).find(
    ([, namespace]) => iri.startsWith(namespace) && /^[A-Za-z_][\w-]*$/.test(iri.slice(namespace.length))
  );
  return fit && `${fit[0]}:${iri.slice(fit[1].length)}`;
};
