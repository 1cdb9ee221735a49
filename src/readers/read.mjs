// Reads files of one diagram with parsers that are not ours, and compares the number of nodes and edges between them.
// Usage: node read.mjs FILE.mmd FILE.gexf FILE.graphml FILE.cyjs FILE.svg
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document, DOMParser: window.DOMParser });
const require = createRequire(import.meta.url);
const { MultiDirectedGraph } = require('graphology');
const { default: mermaid } = await import('mermaid');

const size = (graph) => `${graph.order} nodes, ${graph.size} edges`;
const readers = {
  '.mmd': async (text) => (await mermaid.parse(text)).diagramType && undefined,
  '.gexf': (text) => size(require('graphology-gexf').parse(MultiDirectedGraph, text)),
  '.graphml': (text) => size(require('graphology-graphml').parse(MultiDirectedGraph, text)),
  '.cyjs': (text) => {
    const cy = require('cytoscape')({ headless: true, elements: JSON.parse(text).elements });
    return `${cy.nodes().length} nodes, ${cy.edges().length} edges`;
  },
  '.svg': (text) => {
    const root = new window.DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    if (root.localName !== 'svg') throw new Error(`the root is ${root.localName}`);
  },
};

const sizes = new Set();
for (const file of process.argv.slice(2)) {
  try {
    const found = await readers[extname(file)](readFileSync(file, 'utf8'));
    if (found) sizes.add(found);
  } catch (error) {
    console.error(`${file}: ${error.message ?? error}`);
    process.exitCode = 1;
  }
}
if (sizes.size !== 1) {
  console.error(`${process.argv[2]}: the readers disagree: ${[...sizes].join('; ')}`);
  process.exitCode = 1;
}
console.log(...sizes);
