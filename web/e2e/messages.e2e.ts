import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visitor } from './support/browser';
import { readyToSend } from './support/rooms';
import { addCustomer } from './support/salon';
import { Owner, World, ownSystem } from './support/world';

const consent = { basis: 'CONSENT', source: 'Skjema', wording: 'Ja takk til SMS.' };

describe('every SMS', () => {
  const world = new World(ownSystem());
  let browser: Browser;
  let owner: Owner;

  beforeAll(async () => {
    browser = await openBrowser();
    owner = await Owner.signUp(world);
    await readyToSend(owner);
    const more = { tags: ['savnet'], marketing: consent };
    await addCustomer(owner, 'Anne Vik', more);
    await owner.lose((await addCustomer(owner, 'Berit Lund', more)).phone);
    await owner.lose((await addCustomer(owner, 'Cecilie Moe', more)).phone);
    await addCustomer(owner, 'Dina Foss', { tags: ['savnet'] });
    await owner.send('Savnet', { field: 'tag', op: 'eq', value: 'savnet' });
  }, 300_000);
  afterAll(() => browser.close());

  it('is told as it is, and what is not known is left to the owner', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    const of = (name: string) =>
      page
        .getByRole('listitem')
        .filter({ has: page.getByText(name, { exact: true }) })
        .first();
    await visitor.go('/utsendinger', 'Utsendinger');
    const tabs = page.getByRole('navigation', { name: 'Det som sendes' });
    await tabs.getByRole('link', { name: 'Meldinger' }).tap();
    await visitor.heading('Meldinger');
    // All on one line of a phone.
    const tops = await tabs
      .getByRole('link')
      .evaluateAll((links) => links.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await of('Anne Vik').getByText('Kommet fram').waitFor();
    await of('Dina Foss').getByText('Ikke sendt', { exact: true }).waitFor();
    await of('Dina Foss').getByText('Det er ikke registrert samtykke eller kundeforhold').waitFor();
    await of('Berit Lund')
      .getByText('Vi vet ikke om denne kom fram. Vi sender den ikke på nytt av oss selv.')
      .waitFor();
    await visitor.isUsable('every SMS');

    await page.getByLabel('Vis').selectOption('UNKNOWN');
    await page.getByText('Ukjent: vi vet ikke om den kom fram. Vi sender den ikke på nytt av oss selv.').waitFor();
    await of('Anne Vik').waitFor({ state: 'hidden' });
    expect(await tabs.getByRole('link', { name: 'Meldinger' }).getAttribute('aria-current')).toBe('page');
    await of('Berit Lund')
      .getByRole('button', { name: /Merk SMS-en til Berit Lund som sendt/ })
      .tap();
    await of('Berit Lund').waitFor({ state: 'hidden' });

    await of('Cecilie Moe')
      .getByRole('button', { name: /Send SMS-en til Cecilie Moe på nytt/ })
      .tap();
    const dialog = page.getByRole('dialog', { name: 'Sende til Cecilie Moe på nytt?' });
    await dialog.getByText('Da får Cecilie Moe samme SMS to ganger.').waitFor();
    await visitor.isUsable('the warning before sending again');
    await dialog.getByRole('button', { name: 'Avbryt' }).tap();
    await dialog.waitFor({ state: 'hidden' });
    await of('Cecilie Moe')
      .getByRole('button', { name: /Send SMS-en til Cecilie Moe på nytt/ })
      .tap();
    await dialog.getByRole('button', { name: 'Send på nytt likevel' }).tap();
    await page.getByText('Ingen SMS er slik nå.').waitFor();
    await world.advance('PT3M');
    await page.getByLabel('Vis').selectOption('');
    // What was known before is shown until what is known now has come, which stands elsewhere.
    await of('Cecilie Moe').getByText('Kommet fram').waitFor();
    await of('Cecilie Moe').getByRole('link', { name: 'Cecilie Moe' }).tap();
    await visitor.heading('Cecilie Moe');
    await page.getByRole('link', { name: 'Alle meldinger til Cecilie Moe' }).tap();
    await visitor.heading('Meldinger');
    await page.getByText('Bare til Cecilie Moe').waitFor();
    expect(await page.getByRole('link', { name: 'Berit Lund' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Vis til alle' }).tap();
    await of('Berit Lund').waitFor();
    await visitor.leave();
  });

  it('that two settle at once is settled once', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    const other = await addCustomer(owner, 'Eli Strand', { tags: ['to faner'], marketing: consent });
    await owner.lose(other.phone);
    await owner.send('To faner', { field: 'tag', op: 'eq', value: 'to faner' });
    await visitor.go('/utsendinger/meldinger?tilstand=UNKNOWN', 'Meldinger');
    const { items } = await owner.call<{ items: { id: string }[] }>('GET', '/api/messages?state=UNKNOWN');
    await owner.call('POST', `/api/messages/${items[0]?.id}/mark-sent`);
    visitor.expected.push(/409/);
    await page.getByRole('button', { name: /Merk SMS-en til Eli Strand som sendt/ }).tap();
    await page.getByRole('alert').waitFor();
    await visitor.isUsable('settled by somebody else');
    await visitor.leave();
  });
});
