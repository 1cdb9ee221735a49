// Where in a query the cursor stands, judged from the text before it.

/** What is no term: comments, strings and IRIs become blanks of the same length, so that their dots do not end a sentence. */
const bare = (text) =>
  text.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|<[^<>\s]*>|#[^\n]*/g, (match) =>
    match[0] === "#" ? " ".repeat(match.length) : "o".repeat(match.length)
  );

const WORDS = /[^\s;,.{}()[\]]+(?:\.[^\s;,.{}()[\]]+)*/g;

/**
 * @returns {{role: "subject"|"predicate"|"object", subject?: string, predicate?: string}} the part of a triple that the
 *     text ends in; a word that is just being written counts as that part
 */
export const place = (text) => {
  const sentence = bare(text).split(/[{}]|\.(?=\s|$)/).pop();
  const clauses = sentence.split(";");
  const words = (clause) => clause.match(WORDS) ?? [];
  const started = (clause) => (/[^\s,]$/.test(clause) ? 1 : 0);
  const clause = clauses.at(-1);
  const subject = words(clauses[0])[0];
  const before = words(clause).length - started(clause);
  const part = before + (clauses.length > 1 ? 1 : 0);
  if (part <= 0) return { role: "subject" };
  if (part === 1) return { role: "predicate", subject };
  return { role: "object", subject, predicate: words(clause)[clauses.length > 1 ? 0 : 1] };
};

/** The classes that a query states of a subject. */
export const classesOf = (subject, text) => {
  const name = subject.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const stated = new RegExp(`(?<![\\w?$:-])${name}\\s+(?:[^.{}]*;\\s*)?(?:a|rdf:type)\\s+([^\\s.;{}]+)`, "g");
  return [...bare(text).matchAll(stated)].map((match) => match[1]);
};

/** The prefixes that a query declares, each with its namespace. */
export const declared = (text) =>
  Object.fromEntries([...text.matchAll(/^\s*PREFIX\s+([\w-]*):\s*<([^>]*)>/gim)].map((match) => [match[1], match[2]]));

/** The prefixed names of a text, each with its place; not those within strings, comments, IRIs and declarations. */
export const names = (text) =>
  [...bare(text).matchAll(/(?<![\w:?$@^-])([A-Za-z][\w-]*):([A-Za-z_][\w-]*)/g)].map((match) => ({
    prefix: match[1],
    local: match[2],
    from: match.index,
    to: match.index + match[0].length,
  }));
