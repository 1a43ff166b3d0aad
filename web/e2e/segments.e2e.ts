import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, openBrowser, Visitor } from './support/browser';
import { aList } from './support/rooms';
import { Owner, World, ownSystem } from './support/world';

describe('a segment', () => {
  const world = new World(ownSystem());
  let browser: Browser;
  let owner: Owner;

  beforeAll(async () => {
    browser = await openBrowser();
    owner = await Owner.signUp(world);
    await owner.import(aList(40), 'CUSTOMERS', { basis: 'CONSENT', wording: 'Ja takk til SMS.' });
  });
  afterAll(() => browser.close());

  it('is put together as a sentence by keyboard alone, and counts as it is made', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner, viewport: DESK });
    const { page } = visitor;
    await visitor.go('/utsendinger/utvalg', 'Utvalg');
    await page.getByRole('link', { name: 'Lag et utvalg' }).focus();
    await page.keyboard.press('Enter');
    await visitor.heading('Hvem hører til i utvalget?');
    await page.getByText('Kunder som var her sist for mer enn 90 dager siden.').waitFor();
    await page.getByText(/^\d+ kunder passer nå/).waitFor();

    await page.getByLabel('dager i vilkår 1').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.getByText('Fyll ut alle vilkårene, så teller vi.').waitFor();
    await page.keyboard.type('30');
    await page.getByRole('button', { name: 'Legg til et vilkår' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Vilkår 2', { exact: true }).selectOption('tagged');
    await page.getByLabel('merkelapp i vilkår 2').selectOption('VIP');
    await page
      .getByText('Kunder som var her sist for mer enn 30 dager siden og har merkelappen VIP.', { exact: true })
      .waitFor();
    await page.getByText('10 kunder passer nå').waitFor();
    await visitor.settled();
    await visitor.isUsable('builder');

    await page.getByRole('button', { name: 'Lagre utvalget' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Fyll ut dette.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('Gode kunder');
    await page.keyboard.press('Enter');
    await visitor.heading('Utvalg');
    await page.getByRole('link', { name: 'Gode kunder' }).waitFor();
    await visitor.leave();
  });

  it('is not deleted while something uses it, and says what does', async () => {
    const { items } = await owner.call<{ items: { id: string }[] }>('GET', '/api/segments');
    const draft = await owner.call<{ id: string }>('POST', '/api/campaigns', {
      name: 'Nytt fra oss',
      text: 'Hei',
      segmentId: items[0]?.id,
    });
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    visitor.expected.push(/409/);
    const { page } = visitor;
    await visitor.go(`/utsendinger/utvalg/${items[0]?.id}`, 'Gode kunder');
    await page.getByLabel('Hva skal utvalget hete?').fill('Faste gode kunder');
    // A condition that is longer than the phone is wide goes on in a second line.
    const chosen = await page.getByLabel('Vilkår 1', { exact: true }).boundingBox();
    expect(chosen?.height).toBeGreaterThan(60);
    await page.getByRole('button', { name: 'Lagre utvalget' }).tap();
    await visitor.heading('Faste gode kunder');
    await page.getByRole('button', { name: 'Slett utvalget' }).tap();
    await page.getByRole('button', { name: 'Ja, slett utvalget' }).tap();
    await page.getByText('Utvalget er i bruk').waitFor();
    await page.getByText('Nytt fra oss').waitFor();
    await visitor.isUsable('in use');
    await owner.call('DELETE', `/api/campaigns/${draft.id}`);
    await page.getByRole('button', { name: 'Ja, slett utvalget' }).tap();
    await visitor.heading('Utvalg');
    await page.getByText('Du har ingen ennå').waitFor();
    await visitor.leave();
  });

  it('keeps a text for another time, changed and thrown away with a way back', async () => {
    await owner.call('POST', '/api/templates', { name: 'Hilsen', kind: 'MARKETING', text: 'Hei {fornavn|du}' });
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    await visitor.go('/utsendinger/tekster', 'Tekster');
    await page.getByRole('button', { name: 'Endre Hilsen' }).tap();
    await page.getByLabel('Meldingen', { exact: true }).fill('Hei på deg, {fornavn|du}');
    await visitor.isUsable('changing a text');
    await page.getByRole('button', { name: 'Lagre teksten' }).tap();
    await page.getByText('Hei på deg, {fornavn|du}').waitFor();
    await page.getByRole('button', { name: 'Slett Hilsen' }).tap();
    await page.getByText('Hilsen er slettet.').first().waitFor();
    await page.getByRole('button', { name: 'Angre' }).tap();
    await page.getByRole('button', { name: 'Endre Hilsen' }).waitFor();
    await visitor.leave();
  });
});
