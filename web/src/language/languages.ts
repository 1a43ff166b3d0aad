import type { ResourceLanguage } from 'i18next';

interface Language {
  /** As its speakers call it. */
  name: string;
  /** For Intl and for the `lang` of the page. */
  locale: string;
  /** What the server is asked for. It has nb and en. */
  server: 'nb' | 'en';
  /** Where a sentence is taken from that this language does not have. Complete languages name none. */
  fallback: LanguageTag[];
  /** Loaded only by those who use it: what a first visit needs, and the rest with the first page that needs it. */
  load: () => Promise<{ default: ResourceLanguage }>;
  /** The words of rooms that a first visit does not open, loaded with their pages. */
  rooms: Record<RoomName, () => Promise<{ default: ResourceLanguage }>>;
}

export type RoomName = 'inside' | 'sending';

export type LanguageTag = 'nb' | 'en';

/** Nynorsk would be one more entry: `nn: { …, server: 'nb', fallback: ['nb'], load: () => import('./nn'), … }`. */
export const LANGUAGES: Record<LanguageTag, Language> = {
  nb: {
    name: 'Bokmål',
    locale: 'nb-NO',
    server: 'nb',
    fallback: [],
    load: () => import('./nb'),
    rooms: { inside: () => import('./nb/rooms'), sending: () => import('./nb/sending') },
  },
  en: {
    name: 'English',
    locale: 'en-GB',
    server: 'en',
    fallback: [],
    load: () => import('./en'),
    rooms: { inside: () => import('./en/rooms'), sending: () => import('./en/sending') },
  },
};

export const DEFAULT_LANGUAGE: LanguageTag = 'nb';

export function isLanguage(tag: string | null | undefined): tag is LanguageTag {
  return tag !== null && tag !== undefined && tag in LANGUAGES;
}

/** What was chosen here before; else the first of the browser's languages that we have. Norwegians of all kinds get bokmål. */
export function preferred(chosen: string | null, browser: readonly string[]): LanguageTag {
  if (isLanguage(chosen)) {
    return chosen;
  }
  for (const tag of browser) {
    const base = tag.split('-')[0];
    if (base === 'no' || base === 'nn') {
      return 'nb';
    }
    if (isLanguage(base)) {
      return base;
    }
  }
  return DEFAULT_LANGUAGE;
}
