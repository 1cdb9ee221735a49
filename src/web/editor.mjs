// The query editor: CodeMirror within a shadow root, in front of the text area that the form sends.
// In a shadow root its styles are adopted sheets, which the policy of the pages allows.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";
import { complete } from "./completion.mjs";
import { declared, names } from "./place.mjs";
import { shorten, vocabulary } from "./vocabulary.mjs";

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--keyword)", fontWeight: "600" },
  { tag: [tags.string, tags.number, tags.bool], color: "var(--literal)" },
  { tag: tags.comment, color: "var(--faint)", fontStyle: "italic" },
  { tag: tags.variableName, color: "var(--variable)" },
  { tag: [tags.namespace, tags.url], color: "var(--link)" },
]);

const look = EditorView.theme({
  "&": { backgroundColor: "var(--paper)", color: "var(--text)", border: "1px solid var(--faint)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "2px solid var(--link)" },
  ".cm-content": { caretColor: "var(--text)", minHeight: "12rem", fontFamily: "ui-monospace, Menlo, Consolas, monospace" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { backgroundColor: "var(--panel)", color: "var(--faint)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--link) 30%, transparent)",
  },
  ".cm-tooltip": { backgroundColor: "var(--panel)", color: "var(--text)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--link)", color: "var(--paper)" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "1" },
  ".cm-broken, .cm-unknown": { textDecoration: "underline wavy var(--alarm)", textUnderlineOffset: "3px" },
});

/** Marks that are set anew as a whole. */
const setMarks = StateEffect.define();
const marks = StateField.define({
  create: () => Decoration.none,
  update: (held, change) =>
    change.effects.filter((effect) => effect.is(setMarks)).reduce((_, effect) => effect.value, held.map(change.changes)),
  provide: (field) => EditorView.decorations.from(field),
});

const mark = (kind, title, from, to) => Decoration.mark({ class: kind, attributes: { title } }).range(from, to);

/** The terms that no ontology here defines, in namespaces that are wholly known. */
const unknown = (text, { prefixes, terms, known }) => {
  const closed = new Set(terms.map((term) => shorten(term.iri, prefixes)?.split(":")[0]));
  const spaces = { ...prefixes, ...declared(text) };
  return names(text)
    .filter(({ prefix }) => closed.has(prefix) && spaces[prefix] === prefixes[prefix])
    .filter(({ prefix, local }) => !known.has(prefixes[prefix] + local));
};

/** Where the server says that the query is broken; nothing once it is changed. */
const broken = (doc, place) => {
  if (!place) return [];
  const line = doc.line(Math.min(Number(place.dataset.line), doc.lines));
  const from = Math.min(line.from + Number(place.dataset.column) - 1, line.to);
  return line.length ? [mark("cm-broken", "the query is broken here", from, Math.max(from + 1, line.to))] : [];
};

/**
 * Typing over several lines, done here: a browser that joins the lines itself writes their looks into a style attribute,
 * which the policy of the pages forbids.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to } = view.state.selection.main;
    const { doc } = view.state;
    if (event.inputType !== "insertText" || !event.data || doc.lineAt(from).number === doc.lineAt(to).number) return false;
    event.preventDefault();
    const change = () => view.state.update(view.state.replaceSelection(event.data), { userEvent: "input.type" });
    const handled = view.state.facet(EditorView.inputHandler).some((each) => each(view, from, to, event.data, change));
    if (!handled) view.dispatch(change());
    return true;
  },
});

const open = (area) => {
  const host = document.createElement("div");
  host.className = "editor";
  const root = host.attachShadow({ mode: "open" });
  area.before(host);
  area.hidden = true;

  const prefixes = JSON.parse(area.dataset.prefixes);
  // A busy server refuses now and then; the editor then completes and marks nothing.
  const known = vocabulary(prefixes).catch(() => ({ prefixes, terms: [], known: new Set() }));
  let place = document.querySelector("pre[data-line]");
  const check = async (view) => {
    const text = view.state.doc.toString();
    const words = await known;
    if (text !== view.state.doc.toString()) return;
    const unknownMarks = unknown(text, words).map(({ from, to }) => mark("cm-unknown", "the graph has no such term", from, to));
    view.dispatch({ effects: setMarks.of(Decoration.set([...broken(view.state.doc, place), ...unknownMarks], true)) });
  };
  const ask = { key: "Mod-Enter", run: () => (area.form.requestSubmit(), true) };
  const view = new EditorView({
    parent: root,
    root,
    doc: area.value,
    extensions: [
      keymap.of([ask, ...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      EditorView.lineWrapping,
      sparql(),
      syntaxHighlighting(colours),
      autocompletion({ override: [complete(known)], icons: false }),
      typeOver,
      marks,
      look,
      EditorView.contentAttributes.of({ "aria-label": area.labels[0].textContent }),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        area.value = update.state.doc.toString();
        place = null;
        check(update.view);
      }),
    ],
  });
  area.labels[0].addEventListener("click", () => view.focus());
  if (place) {
    const [from] = broken(view.state.doc, place);
    view.focus();
    if (from) view.dispatch({ selection: { anchor: from.from }, scrollIntoView: true });
  }
  check(view);
};

const area = document.getElementById("query");
if (area) open(area);
