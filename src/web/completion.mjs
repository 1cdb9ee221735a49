// What is offered while a query is written: classes after "a", properties where a predicate stands, those of the
// subject's class first.

import { classesOf, declared, place } from "./place.mjs";
import { shorten } from "./vocabulary.mjs";

const WRITTEN = /[\w-]*:?[\w-]*$/;

const iri = (name, prefixes) => {
  const [prefix, local] = name.split(":");
  return prefixes[prefix] + local;
};

/** Writes the term, and declares its prefix where the query does not. */
const insert = (prefixes) => (view, completion, from, to) => {
  const prefix = completion.label.split(":")[0];
  const changes = [{ from, to, insert: completion.label }];
  if (!(prefix in declared(view.state.doc.toString()))) {
    changes.unshift({ from: 0, insert: `PREFIX ${prefix}: <${prefixes[prefix]}>\n` });
  }
  const added = changes.length > 1 ? changes[0].insert.length : 0;
  view.dispatch({ changes, selection: { anchor: from + completion.label.length + added }, userEvent: "input.complete" });
};

const option = (term, prefixes, boost) => ({
  label: shorten(term.iri, prefixes),
  type: term.kind === "class" ? "class" : "property",
  detail: term.uses ? term.uses.toLocaleString("en") : "unused",
  info: [term.label, term.definition].filter(Boolean).join(": ") || undefined,
  boost,
  apply: insert(prefixes),
});

const wanted = ({ role, predicate }) =>
  role === "predicate" ? "property" : role === "object" && /^(a|rdf:type)$/.test(predicate ?? "") ? "class" : undefined;

export const complete = (known) => async (context) => {
  const { prefixes, terms } = await known;
  const text = context.state.doc.toString();
  const written = context.matchBefore(WRITTEN);
  const here = place(text.slice(0, context.pos));
  const kind = wanted(here);
  if (!kind || (written.from === written.to && !context.explicit)) return null;
  const classes = new Set(classesOf(here.subject, text).map((name) => iri(name, { ...prefixes, ...declared(text) })));
  const boost = (term) => ([...classes].some((each) => term.domains.has(each)) ? 50 : 0) + Math.min(9, Math.log10(term.uses + 1));
  const options = terms
    .filter((term) => term.kind === kind && shorten(term.iri, prefixes))
    .map((term) => option(term, prefixes, boost(term)));
  return { from: written.from, options, validFor: /^[\w:-]*$/ };
};
