import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, openBrowser, Visitor } from './support/browser';
import { Owner, World, ownSystem } from './support/world';

describe('signing in', () => {
  const world = new World(ownSystem());
  let browser: Browser;
  let owner: Owner;

  beforeAll(async () => {
    browser = await openBrowser();
    owner = await Owner.signUp(world);
  });
  afterAll(() => browser.close());

  it('by keyboard alone, to the page that was wanted', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, viewport: DESK });
    visitor.expected.push(/401|403|422/);
    const { page } = visitor;
    await visitor.go('/innstillinger', 'Logg inn');
    await page.getByLabel('E-postadresse').focus();
    await page.keyboard.type(owner.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('feil passord som er langt');
    await page.keyboard.press('Enter');
    await page.getByText('Feil e-post eller passord').waitFor();
    await page.getByLabel('Passord').fill(owner.password);
    await page.keyboard.press('Enter');
    await visitor.heading('Skriv koden fra appen');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await world.advance('PT31S');
    await page.keyboard.press('Tab');
    await page.keyboard.type(await world.totp(owner.secret));
    await page.keyboard.press('Enter');
    await visitor.heading('Innstillinger');
    expect(await page.title()).toBe('Innstillinger – Rebookly');

    await page.getByRole('button', { name: 'Logg ut' }).click();
    await visitor.heading('Logg inn');
    await page.goBack();
    await visitor.heading('Logg inn');
    await visitor.leave();
  });

  it('by a recovery code, once', async () => {
    const visitor = await Visitor.come(browser, { url: world.url });
    visitor.expected.push(/401|403|422/);
    const { page } = visitor;
    await visitor.go('/logg-inn', 'Logg inn');
    await page.getByLabel('E-postadresse').fill(owner.email);
    await page.getByLabel('Passord').fill(owner.password);
    await page.getByRole('button', { name: 'Neste' }).tap();
    await visitor.heading('Skriv koden fra appen');
    await page.getByRole('button', { name: 'Bruk en reservekode' }).tap();
    await page.getByLabel('Reservekode').fill(` ${owner.recoveryCodes[0]} `);
    await visitor.isUsable('recovery code');
    await page.getByRole('button', { name: 'Logg inn' }).tap();
    await visitor.heading('Hei, Kari');
    await visitor.leave();
  });

  it('never to a place outside, whatever the address says', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    for (const outside of ['//example.com/', 'https://example.com/', '/\\example.com']) {
      await visitor.go(`/logg-inn?til=${encodeURIComponent(outside)}`, 'Hei, Kari');
      expect(new URL(visitor.page.url()).origin).toBe(world.url);
    }
    await visitor.leave();
  });

  it('leads to the authenticator when it was never set up', async () => {
    const visitor = await Visitor.come(browser, { url: world.url });
    visitor.expected.push(/401|403/);
    await visitor.go('/registrer/app', 'Logg inn');
    await visitor.leave();
  });
});
