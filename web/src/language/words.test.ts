import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en';
import enRooms from './en/rooms';
import enSending from './en/sending';
import nb from './nb';
import nbRooms from './nb/rooms';
import nbSending from './nb/sending';
import { LANGUAGES } from './languages';

type Words = { [key: string]: string | Words };

function flat(words: Words, prefix = ''): Map<string, string> {
  const result = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') {
      result.set(path, value);
    } else {
      for (const [inner, text] of flat(value, path)) {
        result.set(inner, text);
      }
    }
  }
  return result;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) {
      return sources(file);
    }
    return /\.tsx?$/.test(name) && !/\.test\.|\.d\.ts$/.test(name) ? [readFileSync(file, 'utf8')] : [];
  });
}

const bokmaal = flat({ ...nb, ...nbRooms, ...nbSending });
const complete = { en: flat({ ...en, ...enRooms, ...enSending }) };

describe('the words', () => {
  it.each(Object.entries(complete))('are all there in %s, and none beside', (_, words) => {
    expect([...words.keys()].toSorted()).toEqual([...bokmaal.keys()].toSorted());
  });

  it.each(Object.entries(complete))('have the same places to fill in in %s', (_, words) => {
    for (const [key, text] of bokmaal) {
      expect(placeholders(words.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('are never empty, never shout and never leave a bare key', () => {
    for (const words of [bokmaal, complete.en]) {
      for (const [key, text] of words) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toContain('!');
      }
    }
  });

  it('are all used: a key that no page names is a leftover', () => {
    const code = sources(join(process.cwd(), 'src')).join('\n');
    // Keys that are put together name their beginning: t(`imports.kind.${kind}`).
    const whole = new Set([...code.matchAll(/['"]([a-z]+(?:\.\w+)+)['"]/g)].map((match) => match[1]));
    const begun = [...code.matchAll(/`([a-z]+\.[\w.]*)\$\{/g)].map((match) => match[1] ?? '');
    const unused = [...bokmaal.keys()]
      .map((key) => key.replace(/_(one|other)$/, ''))
      .filter((key) => !whole.has(key) && !begun.some((beginning) => key.startsWith(beginning)));
    expect(unused).toEqual([]);
  });

  it('belong to a language that Intl knows', () => {
    for (const { locale } of Object.values(LANGUAGES)) {
      expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    }
  });
});
