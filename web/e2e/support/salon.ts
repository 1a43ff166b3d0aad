import type { Owner } from './world';

/** Whom the pages of the tests are about, by the names that stand in the addresses of PAGES. */
export interface Salon {
  customer: string;
  keep: string;
  remove: string;
}

const PHONE_BROWSER =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

const consent = { basis: 'CONSENT', source: 'Skjema i kassa', wording: 'Ja takk til SMS fra salongen.' };

/** A number that no other studio of the same system writes to. */
export function ownNumber(): string {
  return `9${String(Math.floor(Math.random() * 10_000_000)).padStart(7, '0')}`;
}

export async function addCustomer(
  owner: Owner,
  name: string,
  more: object = {},
): Promise<{ id: string; phone: string }> {
  return owner.call('POST', '/api/customers', { name, phone: ownNumber(), ...more });
}

/** Somebody with a story: visits, an appointment, two SMS, a click and a yes; two who look alike; one who was deleted. */
export async function peopleWithStories(owner: Owner): Promise<Salon> {
  const ida = await addCustomer(owner, 'Ida Solheim', { tags: ['stamkunde', 'historie'], marketing: consent });
  const customer = `/api/customers/${ida.id}`;
  await owner.call('POST', `${customer}/visits`, {
    day: '2026-03-03',
    category: 'Klipp',
    price: { amount: 65_000, currency: 'NOK' },
  });
  await owner.call('POST', `${customer}/visits`, { day: '2026-06-09', category: 'Farge' });
  const other = await addCustomer(owner, 'Siv Aasen', { tags: ['historie'], marketing: consent });
  await owner.lose(other.phone);
  await owner.send('Savnet', { field: 'tag', op: 'eq', value: 'historie' });
  await owner.tapLink(ida.phone, PHONE_BROWSER);
  const soon = new Date((await owner.world.now()).getTime() + 9 * 86_400_000);
  soon.setUTCHours(9, 30, 0, 0);
  await owner.call('POST', `${customer}/appointments`, { at: soon.toISOString(), category: 'Klipp' });

  const phone = ownNumber();
  await addCustomer(owner, 'Marte Kirkerud', { phone, tags: ['stamkunde'], marketing: consent });
  await addCustomer(owner, 'Marthe Kirkerud', { phone });
  const { items } = await owner.call<{ items: { keep: { id: string }; remove: { id: string } }[] }>(
    'GET',
    '/api/customers/duplicates',
  );
  const gone = await addCustomer(owner, 'Liv Nesset');
  await owner.call('DELETE', `/api/customers/${gone.id}`);
  return { customer: ida.id, keep: items[0]?.keep.id ?? '', remove: items[0]?.remove.id ?? '' };
}
