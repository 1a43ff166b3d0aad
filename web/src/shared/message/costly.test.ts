import { expect, it } from 'vitest';
import { pieces } from './costly';

it('marks the characters that cost, and nothing else', () => {
  expect(pieces('Hei Małgorzata – 👋', ['ł', '–', '👋'])).toEqual([
    { text: 'Hei Ma', costly: false },
    { text: 'ł', costly: true },
    { text: 'gorzata ', costly: false },
    { text: '–', costly: true },
    { text: ' ', costly: false },
    { text: '👋', costly: true },
  ]);
});

it('leaves a text whole that has none', () => {
  expect(pieces('Hei på deg', [])).toEqual([{ text: 'Hei på deg', costly: false }]);
  expect(pieces('', ['ł'])).toEqual([]);
});
