import type { Browser, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, Visitor } from './support/browser';
import { Owner, World, ownSystem } from './support/world';

const problem =
  (status: number, type: string, headers: Record<string, string> = {}) =>
  (route: Route) =>
    route.fulfill({
      status,
      headers: { 'content-type': 'application/problem+json', ...headers },
      body: JSON.stringify({ type: `/problems/${type}`, title: 'Noe skjedde', status, detail: 'Dette er hva.' }),
    });

describe('when something is in the way', () => {
  const world = new World(ownSystem());
  let browser: Browser;
  let owner: Owner;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await openBrowser();
    owner = await Owner.signUp(world);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    visitor = await Visitor.come(browser, { url: world.url, as: owner });
    // The console names every answer that is no success; these tests ask for them.
    visitor.expected.push(/Failed to load resource/);
  });
  afterEach(() => visitor.leave());

  const fillSender = async (name: string) => {
    const { page } = visitor;
    await page.getByLabel('Avsendernavn').fill(name);
    await page.getByLabel('Navnet kundene kjenner deg under').fill('Kari');
    await page.getByLabel('Tittel').fill('Frisør');
    await page.getByLabel('Hvem står bak').fill('Kari Nordmann');
  };
  const save = () => visitor.page.getByRole('button', { name: 'Lagre avsendernavnet' });

  it('tells that it is offline, and keeps what was typed', async () => {
    const { page, context } = visitor;
    await visitor.go('/innstillinger/avsender', 'Avsendernavnet ditt');
    await fillSender('Saks');
    await context.setOffline(true);
    await page.getByText('Du er uten nett').waitFor();
    await save().tap();
    await page.getByText('Vi får ikke kontakt').waitFor();
    expect(await page.getByLabel('Avsendernavn').inputValue()).toBe('Saks');
    await visitor.isUsable('offline');
    await context.setOffline(false);
    await save().tap();
    await page.getByText('Saks er godkjent').waitFor();
  });

  it('says how long to wait when it was too often', async () => {
    const { page } = visitor;
    await page.route('**/api/customers?*', problem(429, 'too-many', { 'retry-after': '3' }));
    await visitor.go('/kunder', 'Kunder');
    await page.getByText(/Vent \d sekund/).waitFor();
    const again = page.getByRole('button', { name: 'Prøv igjen' });
    expect(await again.isDisabled()).toBe(true);
    await page.unroute('**/api/customers?*');
    await page.waitForFunction(() => document.querySelector('[role=alert] button:not([disabled])') !== null);
    await again.tap();
    await page.getByText('Her kommer kundene dine').waitFor();
  });

  it('shows a fault of ours where it happened, and goes on after it', async () => {
    const { page } = visitor;
    await page.route('**/api/segments/ready', problem(500, 'fault'));
    await visitor.go('/utsendinger/pa-tide', 'Hvem er det på tide å høre fra?');
    await page.getByText('Dette er hva.').waitFor();
    await visitor.isUsable('a fault');
    await page.unroute('**/api/segments/ready');
    await page.getByRole('button', { name: 'Prøv igjen' }).tap();
    await page.getByText('Vi kjenner ingen kunder ennå').waitFor();
  });

  it('keeps what was typed when the session ends, and lets her in again on the spot', async () => {
    const { page, context } = visitor;
    await visitor.go('/innstillinger/avsender', 'Avsendernavnet ditt');
    await fillSender('Lang-Lokk');
    await context.clearCookies();
    await save().tap();
    const dialog = page.getByRole('dialog', { name: 'Logg inn igjen' });
    await dialog.waitFor();
    await visitor.isUsable('sign in again');
    await dialog.getByLabel('E-postadresse').fill(owner.email);
    await dialog.getByLabel('Passord').fill(owner.password);
    await dialog.getByRole('button', { name: 'Neste' }).tap();
    await world.advance('PT31S');
    await dialog.getByLabel('Kode med seks siffer').fill(await world.totp(owner.secret));
    await dialog.getByRole('button', { name: 'Logg inn' }).tap();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.locator('[data-problem]').count()).toBe(0);
    expect(await page.getByLabel('Avsendernavn').inputValue()).toBe('Lang-Lokk');
    await save().tap();
    await page.getByText('Lang-Lokk er godkjent').waitFor();
    // The browser has a session of its own now.
    const cookies = await context.cookies();
    expect(cookies.length).toBe(1);
  });

  it('shows both versions when somebody else has saved meanwhile, and loses neither', async () => {
    const { page } = visitor;
    await visitor.go('/innstillinger/avsender', 'Avsendernavnet ditt');
    await fillSender('Mine');
    await owner.call(
      'PUT',
      '/api/studio/sender',
      { legalName: 'Kari Nordmann', title: 'Frisør', displayName: 'Kari', senderName: 'Deres' },
      await owner.etagOf('/api/studio/sender'),
    );
    await save().tap();
    await page.getByText('Noen andre har lagret i mellomtiden').waitFor();
    const row = page.getByRole('row', { name: /Avsendernavn/ });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Mine', 'Deres']);
    await visitor.isUsable('conflict');
    await page.getByRole('button', { name: 'Behold mitt' }).tap();
    await save().tap();
    await page.getByText('Mine er godkjent').waitFor();
  });

  it('sends once however often she taps', async () => {
    const { page } = visitor;
    const keys: string[] = [];
    await page.route('**/api/imports', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      await new Promise((done) => setTimeout(done, 300));
      await (keys.length === 1 ? route.abort() : route.continue());
    });
    await visitor.go('/kunder/importer', 'Importer kundelista');
    await page.setInputFiles('input[type=file]', {
      name: 'kunder.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Navn;Mobil\nEmil;93836900\n'),
    });
    const send = page.getByRole('button', { name: 'Les lista' });
    await send.dblclick();
    await page.getByText('Vi får ikke kontakt').waitFor();
    expect(keys.length).toBe(1);
    await send.tap();
    await visitor.heading('Har vi forstått kolonnene?');
    // The first may have arrived, so the second goes under the same key.
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('refuses a file that is none, too large or empty, before anything is sent', async () => {
    const { page } = visitor;
    await visitor.go('/kunder/importer', 'Importer kundelista');
    await page.getByRole('button', { name: 'Les lista' }).tap();
    await page.getByText('Velg fila med kundelista først.').waitFor();
    const choose = (name: string, buffer: Buffer) =>
      page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
    await choose('bilde.png', Buffer.from('png'));
    await page.getByText('Vi kan ikke lese denne fila.').waitFor();
    await choose('tom.csv', Buffer.alloc(0));
    await page.getByText('Fila er tom.').waitFor();
    await visitor.isUsable('wrong file');
  });

  it('says so of a list that nobody can read, and takes nothing in', async () => {
    const { page } = visitor;
    await visitor.go('/kunder/importer', 'Importer kundelista');
    await page.setInputFiles('input[type=file]', {
      name: 'kunder.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('dette er ikke en arbeidsbok'.repeat(40)),
    });
    await page.getByRole('button', { name: 'Les lista' }).tap();
    await visitor.page.getByRole('heading', { level: 1, name: /Lista kunne ikke leses|Har vi forstått/ }).waitFor();
    await visitor.isUsable('unreadable list');
  });

  it('shows a page for what does not exist', async () => {
    await visitor.go('/finnes-ikke', 'Her er det ingenting');
    await visitor.isUsable('nothing here');
  });
});
