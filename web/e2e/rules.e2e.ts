import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visitor } from './support/browser';
import { Owner, World, ownSystem } from './support/world';

const DAY_MS = 86_400_000;
const TEXT = 'Hei {fornavn|du}, nå er det tid for en ny klipp hos {studio}.';

describe('a rule over four weeks', () => {
  const world = new World(ownSystem());
  let browser: Browser;
  let owner: Owner;

  beforeAll(async () => {
    browser = await openBrowser();
    // The morning first: whatever day it is, the four weeks then fit into the thirty days for which a session lives at most.
    await (await Owner.signUp(world)).toOpenMorning();
    owner = await Owner.signUp(world);
    await owner.chooseSender();
    const today = await world.now();
    // One is due since a week; the others come to be within the four weeks, one every other day.
    const last = [49, ...Array.from({ length: 10 }, (_, index) => 40 - index * 2)];
    const rows = last.map((days, index) => {
      const day = new Date(today.getTime() - days * DAY_MS)
        .toISOString()
        .slice(0, 10)
        .split('-')
        .toReversed()
        .join('.');
      return `Kunde ${String.fromCodePoint(65 + index)};${45_000_000 + index * 41};${day}`;
    });
    await owner.import(['Navn;Mobil;Siste besøk', ...rows].join('\n'), 'CUSTOMERS', {
      basis: 'CONSENT',
      wording: 'Ja takk til SMS.',
    });
  }, 300_000);
  afterAll(() => browser.close());

  it('is made, seen, switched on, sends to each once, and is changed and switched off', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    await visitor.go('/utsendinger/regler', 'Faste regler');
    await page.getByRole('link', { name: 'Lag «På tide igjen»' }).tap();
    await visitor.heading('På tide igjen');
    await page.getByLabel('Uker etter siste besøk').fill('0');
    await page.getByLabel('Følg kundens egen rytme').uncheck();
    await page.getByRole('button', { name: 'Se hvem som får den' }).tap();
    await page.getByText('Skriv et helt tall fra 1 til 104.').waitFor();
    await page.getByLabel('Uker etter siste besøk').fill('6');
    await page.getByLabel('Meldingen', { exact: true }).fill(TEXT);
    await page.getByRole('figure').getByText('Hei Kunde', { exact: false }).waitFor();
    await visitor.settled();
    await visitor.isUsable('new rule');
    await page.getByRole('button', { name: 'Se hvem som får den' }).tap();

    await visitor.heading('Hvem får den?');
    await page.getByText(/^Når det er tid \(/).tap();
    await page.getByRole('listitem').filter({ hasText: 'Kunde A' }).waitFor();
    await visitor.settled();
    await visitor.isUsable('preview of a rule');
    await page.getByRole('button', { name: 'Slå på regelen' }).dblclick();
    await visitor.heading('På tide igjen');
    await page.getByText('Skriver neste gang:').waitFor();
    await visitor.isUsable('a rule');

    await visitor.go('/utsendinger/regler/kalender', 'De neste fire ukene');
    await page.getByText('1 får «På tide igjen»').first().waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThanOrEqual(4);
    await visitor.isUsable('calendar');

    // A session lives for a week without a visit, so she looks in now and then.
    for (let day = 0; day < 28; day += 4) {
      await world.advance('P4D');
      await visitor.go('/utsendinger/regler/kalender', 'De neste fire ukene');
    }
    const sms = (await world.phone()).filter(({ text }) => text.includes('tid for en ny klipp'));
    expect(sms.length).toBe(11);
    expect(new Set(sms.map(({ to }) => to)).size).toBe(11);

    await visitor.go('/utsendinger/regler', 'Faste regler');
    await page.getByRole('link', { name: 'På tide igjen', exact: true }).tap();
    await visitor.heading('På tide igjen');
    await page.getByText('Tallene så langt').waitFor();
    await page.locator('svg path').first().waitFor();
    expect(await page.locator('dl div', { hasText: 'er sendt' }).locator('dd').innerText()).toBe('11');
    await visitor.isUsable('results of a rule');

    // A change pauses it, and is said before; of two who change it at once neither is lost.
    await page.getByRole('link', { name: 'Endre regelen' }).tap();
    await visitor.heading('Endre regelen');
    await page.getByText('slås den av til du har sett hvem som får den').waitFor();
    await page.getByLabel('Høyst antall per dag').fill('5');
    const [rule] = (await owner.call<{ items: { id: string }[] }>('GET', '/api/automations')).items;
    const path = `/api/automations/${rule?.id}`;
    await owner.call('PATCH', path, { dailyMaximum: 9, name: 'Klipp igjen' }, await owner.etagOf(path));
    visitor.expected.push(/412/);
    await page.getByRole('button', { name: 'Lagre', exact: true }).tap();
    await page.getByText('Noen andre har lagret i mellomtiden').waitFor();
    expect(
      await page
        .getByRole('row', { name: /Høyst per dag/ })
        .getByRole('cell')
        .allInnerTexts(),
    ).toEqual(['5', '9']);
    expect(await page.getByLabel('Hva skal regelen hete?').inputValue()).toBe('Klipp igjen');
    await visitor.isUsable('two who change a rule');
    await page.getByRole('button', { name: 'Behold mitt' }).tap();
    await page.getByRole('button', { name: 'Lagre', exact: true }).tap();
    await visitor.heading('Hvem får den?');
    await page.getByRole('button', { name: 'Slå på regelen' }).tap();
    await visitor.heading('Klipp igjen');
    await page.getByRole('button', { name: 'Slå av' }).tap();
    await page.getByText('Regelen er slått av. Det den hadde planlagt, venter.').first().waitFor();
    // On again it goes only by way of seeing whom it reaches.
    await page.getByRole('link', { name: 'Se hvem som får den, og slå den på' }).tap();
    await visitor.heading('Hvem får den?');
    await visitor.leave();
  }, 300_000);

  it('is thrown away only after a word of what that does', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    await visitor.go('/utsendinger/regler', 'Faste regler');
    await page.getByRole('link', { name: 'Klipp igjen', exact: true }).tap();
    await visitor.heading('Klipp igjen');
    await page.getByRole('button', { name: 'Slett regelen' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('blir kalt tilbake').waitFor();
    await visitor.isUsable('a rule thrown away');
    await dialog.getByRole('button', { name: 'Slett regelen' }).tap();
    await visitor.heading('Faste regler');
    await page.getByText('Velg hva du vil begynne med').waitFor();
    await visitor.leave();
  });
});
