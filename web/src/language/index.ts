import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '../api/client';
import { kept } from '../shared/kept';
import { isLanguage, LANGUAGES, preferred, type LanguageTag, type RoomName } from './languages';

const CHOICE = kept('language');

/** The rooms that were opened in this visit, whose words are needed in whatever language is chosen. */
const opened = new Set<RoomName>();
const loaded = new Set<string>();

async function load(tag: LanguageTag): Promise<void> {
  for (const one of [tag, ...LANGUAGES[tag].fallback]) {
    await loadOnce(one, 'all', LANGUAGES[one].load);
    for (const room of opened) {
      await loadOnce(one, room, LANGUAGES[one].rooms[room]);
    }
  }
}

async function loadOnce(tag: LanguageTag, part: string, words: () => Promise<{ default: ResourceLanguage }>) {
  if (!loaded.has(`${tag} ${part}`)) {
    i18next.addResourceBundle(tag, 'translation', (await words()).default, true, true);
    loaded.add(`${tag} ${part}`);
  }
}

/** A page of this room with its words: they come beside it, not after it. */
export async function inRoom<Page>(room: RoomName, page: Promise<Page>): Promise<Page> {
  opened.add('inside');
  opened.add(room);
  const [module] = await Promise.all([page, load(currentLanguage())]);
  return module;
}

/** A page inside that needs no more words than all of them do. */
export function inWords<Page>(page: Promise<Page>): Promise<Page> {
  return inRoom('inside', page);
}

function tell(tag: LanguageTag): void {
  document.documentElement.lang = LANGUAGES[tag].locale;
  speak(LANGUAGES[tag].server);
}

export async function startLanguage(): Promise<void> {
  const tag = preferred(CHOICE.read(), navigator.languages);
  // At once, so that a page that is on its way may bring its words.
  const ready = i18next.use(initReactI18next).init({
    initAsync: false,
    resources: {},
    lng: tag,
    fallbackLng: Object.fromEntries(Object.entries(LANGUAGES).map(([one, { fallback }]) => [one, fallback])),
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  await Promise.all([ready, load(tag)]);
  tell(tag);
}

export async function changeLanguage(tag: LanguageTag): Promise<void> {
  await load(tag);
  CHOICE.write(tag);
  tell(tag);
  await i18next.changeLanguage(tag);
}

export function currentLanguage(): LanguageTag {
  return isLanguage(i18next.language) ? i18next.language : 'nb';
}

export function currentLocale(): string {
  return LANGUAGES[currentLanguage()].locale;
}
