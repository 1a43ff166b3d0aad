import { peopleWithStories } from './salon';
import type { Owner } from './world';

/** Every page inside that has an address of its own, with its heading. What is in braces is an id that `furnish` gives. */
export const PAGES = [
  { path: '/', heading: 'Hei, Kari' },
  { path: '/kunder', heading: 'Kunder' },
  { path: '/kunder/importer', heading: 'Importer kundelista' },
  { path: '/kunder/importer/{import}', heading: 'Lista er tatt inn' },
  { path: '/kunder/ny', heading: 'Ny kunde' },
  { path: '/kunder/slettet', heading: 'Slettede kunder' },
  { path: '/kunder/dobbelt', heading: 'Like kunder' },
  { path: '/kunder/dobbelt/{keep}/{remove}', heading: 'Slik blir de som én' },
  { path: '/kunder/{customer}', heading: 'Ida Solheim' },
  { path: '/kunder/{customer}/endre', heading: 'Endre kunden' },
  { path: '/kunder/{customer}/reklame', heading: 'Reklame til Ida Solheim' },
  { path: '/kunder/{customer}/hvorfor', heading: 'Hvorfor får Ida Solheim SMS, eller ikke?' },
  { path: '/utsendinger', heading: 'Utsendinger' },
  { path: '/utsendinger/ny', heading: 'Hvem skal få den?' },
  { path: '/utsendinger/{draft}/utkast', heading: 'Hvem skal få den?' },
  { path: '/utsendinger/{draft}/utkast?steg=hva', heading: 'Hva vil du si?' },
  { path: '/utsendinger/{draft}/utkast?steg=nar', heading: 'Når skal den gå?' },
  { path: '/utsendinger/{draft}/utkast?steg=sjekk', heading: 'Stemmer dette?' },
  { path: '/utsendinger/{campaign}', heading: 'Førjulsfarge' },
  { path: '/utsendinger/meldinger', heading: 'Meldinger' },
  { path: '/utsendinger/pa-tide', heading: 'Hvem er det på tide å høre fra?' },
  { path: '/utsendinger/regler', heading: 'Faste regler' },
  { path: '/utsendinger/regler/ny?slag=savnet', heading: 'Lenge siden sist' },
  { path: '/utsendinger/regler/{rule}', heading: 'På tide igjen' },
  { path: '/utsendinger/regler/{rule}/endre', heading: 'Endre regelen' },
  { path: '/utsendinger/regler/{rule}/hvem', heading: 'Hvem får den?' },
  { path: '/utsendinger/regler/kalender', heading: 'De neste fire ukene' },
  { path: '/utsendinger/utvalg', heading: 'Utvalg' },
  { path: '/utsendinger/utvalg/ny', heading: 'Hvem hører til i utvalget?' },
  { path: '/utsendinger/utvalg/{segment}', heading: 'Gode kunder' },
  { path: '/utsendinger/tekster', heading: 'Tekster' },
  { path: '/innstillinger', heading: 'Innstillinger' },
  { path: '/innstillinger/salongen', heading: 'Salongen' },
  { path: '/innstillinger/tider', heading: 'Når reklame sendes' },
  { path: '/innstillinger/kontrollgruppe', heading: 'Kontrollgruppe' },
  { path: '/innstillinger/grense', heading: 'Beløpsgrense per dag' },
  { path: '/innstillinger/konto', heading: 'Navn og nummer' },
  { path: '/innstillinger/nummer', heading: 'Mobilnummeret ditt' },
  { path: '/innstillinger/avsender', heading: 'Avsendernavnet ditt' },
] as const;

/** The ids of what there is in a studio, by their names in braces. */
export type Rooms = Record<string, string>;

export function addressOf(path: string, rooms: Rooms): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => rooms[name] ?? name);
}

const FIRST = ['Kari', 'Ingrid', 'Åse', 'Øyvind', 'Małgorzata', 'Lars', 'Emil', 'Maja', 'Sigrid', 'Ola'];
const LAST = ['Nordmann', 'Aas', 'Sæther', 'Østby', 'Jakobsen', 'Hagen', 'Sørensen', 'Lund', 'Berg', 'Vik'];

/** Somebody of `aList`. Ids are chance, and with them who stands first. */
export const ANYBODY = new RegExp(LAST.join('|'));

/** A list with so many people in it, all with numbers of their own. */
export function aList(people: number): string {
  const day = (index: number) =>
    `${String((index % 27) + 1).padStart(2, '0')}.${String((index % 9) + 1).padStart(2, '0')}.2026`;
  const rows = Array.from(
    { length: people },
    (_, index) =>
      `${FIRST[index % FIRST.length]} ${LAST[Math.floor(index / FIRST.length) % LAST.length]};${40_000_000 + index * 37};${day(index)};${index % 4 === 0 ? 'VIP' : ''}`,
  );
  return ['Navn;Mobil;Siste besøk;Merkelapp', ...rows].join('\n');
}

/** A sender that is approved, and a page to book on. */
export async function readyToSend(owner: Owner): Promise<void> {
  await owner.chooseSender();
  await bookable(owner);
}

/** A page to book on. */
export async function bookable(owner: Owner): Promise<void> {
  await owner.call(
    'PATCH',
    '/api/studio',
    { bookingUrl: 'https://salongsaks.example/bestill' },
    await owner.etagOf('/api/studio'),
  );
}

/** A studio in full swing. */
export async function furnish(owner: Owner, customers = 60): Promise<Rooms> {
  const list = await owner.import(aList(customers), 'CUSTOMERS', { basis: 'CONSENT', wording: 'Ja takk til SMS.' });
  await readyToSend(owner);
  // Before anybody is kept out to measure the effect: these are to get their SMS.
  const people = await peopleWithStories(owner);
  await owner.call('PATCH', '/api/studio', { holdoutPercent: 10 }, await owner.etagOf('/api/studio'));
  const filter = {
    all: [
      { field: 'lastVisit', op: 'olderThanDays', value: 90 },
      {
        any: [
          { field: 'tag', op: 'eq', value: 'VIP' },
          { field: 'spend', op: 'ge', value: 500_000 },
        ],
      },
    ],
  };
  const make = async (path: string, body: object) => (await owner.call<{ id: string }>('POST', path, body)).id;
  const segment = await make('/api/segments', { name: 'Gode kunder', filter });
  await make('/api/templates', {
    name: 'Hilsen fra Kari',
    kind: 'MARKETING',
    text: 'Hei {fornavn|du}, hilsen Kari: {lenke}',
  });
  const rule = await make('/api/automations', {
    name: 'På tide igjen',
    kind: 'REBOOK',
    rule: { afterWeeks: 20, ownRhythm: true, atTime: '10:00' },
    text: 'Hei {fornavn|du}, håret er klart for en ny klipp. Finn tid: {lenke}',
    dailyMaximum: 3,
  });
  await owner.call('POST', `/api/automations/${rule}/preview`);
  await owner.call('POST', `/api/automations/${rule}/activate`);
  const campaign = await make('/api/campaigns', {
    name: 'Førjulsfarge',
    text: 'Hei {fornavn|du}, juletimene går fort. Sikre deg din: {lenke} Hilsen {studio}',
    filter: { all: [{ field: 'lastVisit', op: 'olderThanDays', value: 200 }] },
  });
  await owner.toOpenMorning();
  await owner.start(campaign);
  await answered(owner, campaign);
  const draft = await make('/api/campaigns', {
    name: 'Gode kunder før jul',
    text: 'Hei {fornavn|du} – vi har fått en ny behandling. Se mer: {lenke} Hilsen {studio}',
    segmentId: segment,
  });
  return { import: list, segment, rule, campaign, draft, ...people };
}

/** Some tap the link, some come, and one says no. */
async function answered(owner: Owner, campaign: string): Promise<void> {
  const { items } = await owner.call<{ items: { customerId: string; state: string }[] }>(
    'GET',
    `/api/campaigns/${campaign}/messages?limit=100`,
  );
  const links = (await owner.world.phone())
    .filter(({ text }) => text.includes('juletimene'))
    .map(({ text }) => /https?:\S+/.exec(text)?.[0] ?? '');
  const headers = { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15' };
  for (const link of links.slice(-9)) {
    await fetch(link, { headers, redirect: 'manual' });
  }
  const day = (await owner.world.now()).toISOString().slice(0, 10);
  for (const { customerId } of items.filter(({ state }) => state === 'DELIVERED').slice(0, 5)) {
    await owner.call('POST', `/api/customers/${customerId}/visits`, {
      day,
      price: { amount: 89_000, currency: 'NOK' },
    });
  }
}
