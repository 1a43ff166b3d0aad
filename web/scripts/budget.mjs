// Prints what a first visit loads, gzipped, and fails when its JavaScript is more than the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 200;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1024;

/** An entry and all that it imports at once. */
function withImports(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const next of manifest[key].imports ?? []) {
      withImports(next, seen);
    }
  }
  return seen;
}

// The first visit needs the entry, one language, and the page that is opened; the heaviest page counts.
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = withImports(entry);
const language = Object.keys(manifest).filter((key) => /^src\/language\/(nb|en)\/index\.ts$/.test(key));
const pages = Object.keys(manifest).filter((key) => key.startsWith('src/pages/') && manifest[key].isDynamicEntry);
const kb = (keys) => [...keys].reduce((sum, key) => sum + gzipped(manifest[key].file), 0);

const base = kb(first);
const words = Math.max(0, ...language.map((key) => kb([...withImports(key)].filter((part) => !first.has(part)))));
const perPage = pages
  .map((key) => [key, kb([...withImports(key)].filter((part) => !first.has(part)))])

  .toSorted((one, other) => other[1] - one[1]);
const isChart = ([key]) => key.endsWith('Chart.tsx');
const opening = perPage.filter((page) => /\/(home|signin|signup)\//.test(page[0]) && !isChart(page));
const cssFirst = new Set([...first].flatMap((key) => manifest[key].css ?? []));

const total = base + words + Math.max(0, ...opening.map(([, size]) => size));
const line = (label, value) => console.log(`  ${label.padEnd(44)} ${value.toFixed(1).padStart(7)} KB`);
console.log('JavaScript of a first visit, gzipped:');
line('the app', base);
line('one language', words);
for (const [key, size] of opening) {
  line(key, size);
}
line(`together, of ${BUDGET_KB} KB`, total);
console.log('Beside it:');
line(
  'style of the app',
  [...cssFirst].reduce((sum, file) => sum + gzipped(file), 0),
);
const rooms = Object.keys(manifest).filter((key) => /^src\/language\/(nb|en)\/rooms\.ts$/.test(key));
line('the words of all other pages, once', Math.max(0, ...rooms.map((key) => kb(withImports(key)))));
for (const [key, size] of perPage.filter((page) => !opening.includes(page) && !isChart(page))) {
  line(key, size);
}
console.log('When a chart comes into sight:');
for (const [key, size] of perPage.filter(isChart)) {
  line(key, size);
}
if (total > BUDGET_KB) {
  console.error(`The first visit loads ${total.toFixed(1)} KB of JavaScript; the budget is ${BUDGET_KB} KB.`);
  process.exit(1);
}
