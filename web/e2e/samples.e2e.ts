import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visitor } from './support/browser';
import { Owner, World, ownSystem } from './support/world';

const SAMPLES = new URL('../../shared/testing/src/main/resources/samples/', import.meta.url);

interface Sample {
  file: string;
  kind: string;
  rows: number;
  refused: number;
}

/** Lists as booking systems and Excel save them, with what was counted in each by hand. */
const samples: Sample[] = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.expected.properties'))
  .map((name) => {
    const expected = new Map(
      readFileSync(new URL(name, SAMPLES), 'utf8')
        .split('\n')
        .filter((line) => /^\w+=/.test(line))
        .map((line) => line.split('=', 2) as [string, string]),
    );
    const base = name.replace('.expected.properties', '');
    return {
      file: readdirSync(SAMPLES).find((other) => other === `${base}.csv` || other === `${base}.xlsx`) ?? '',
      kind: expected.get('kind') ?? '',
      rows: Number(expected.get('rows')),
      refused: (expected.get('refused') ?? '').split(' ').filter((line) => line !== '').length,
    };
  });

describe('a list as it comes', () => {
  const world = new World(ownSystem());
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(samples)('is understood without a correction: $file', async ({ file, kind, rows, refused }) => {
    const visitor = await Visitor.come(browser, { url: world.url, as: await Owner.signUp(world) });
    const { page } = visitor;
    await visitor.go('/kunder/importer', 'Importer kundelista');
    await page.getByLabel(kind === 'VISITS' ? 'Besøk' : 'Kunder', { exact: true }).check();
    await page.setInputFiles('input[type=file]', fileURLToPath(new URL(file, SAMPLES)));
    await page.getByRole('button', { name: 'Les lista' }).tap();
    await visitor.heading('Har vi forstått kolonnene?');
    await page.getByRole('button', { name: 'Kolonnene stemmer' }).tap();
    await visitor.heading('Har du lov til å sende dem reklame?');
    await page.getByLabel('Ingen av delene').check();
    await page.getByRole('button', { name: 'Neste' }).tap();
    await visitor.heading('Stemmer dette?');
    const lead = await page.getByText(/rader i/).innerText();
    expect(Number(lead.split(' rader')[0]?.replaceAll(/\D/g, ''))).toBe(rows);
    expect(await page.locator('dl div', { hasText: 'kan ikke tas inn' }).locator('dd').innerText()).toBe(
      String(refused),
    );
    await visitor.leave();
  });

  it('goes on when the page is closed, is found again, and is undone', async () => {
    const owner = await Owner.signUp(world);
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    await visitor.go('/kunder/importer', 'Importer kundelista');
    await page.setInputFiles('input[type=file]', fileURLToPath(new URL('kundeliste-excel.csv', SAMPLES)));
    await page.getByRole('button', { name: 'Les lista' }).tap();
    await visitor.heading('Har vi forstått kolonnene?');
    await visitor.go('/', 'Hei, Kari');
    await page.getByRole('link', { name: 'Se importen' }).tap();
    await visitor.heading('Har vi forstått kolonnene?');
    await page.getByRole('button', { name: 'Kolonnene stemmer' }).tap();
    await visitor.heading('Har du lov til å sende dem reklame?');
    // The browser's own way back works in the wizard, and forward again.
    await page.goBack();
    await visitor.heading('Har vi forstått kolonnene?');
    await page.goForward();
    await visitor.heading('Har du lov til å sende dem reklame?');
    await page.getByLabel('De har sagt ja').check();
    await page.getByLabel('Hva sa de ja til?').fill('Ja takk til SMS fra salongen.');
    await page.getByRole('button', { name: 'Neste' }).tap();
    await visitor.heading('Stemmer dette?');
    await page.getByRole('button', { name: 'Ta inn 320 kunder' }).tap();
    await visitor.heading('Lista er tatt inn');
    await page.getByRole('button', { name: 'Angre importen' }).tap();
    await visitor.heading('Importen er angret');
    await visitor.isUsable('undone');
    await visitor.go('/kunder', 'Kunder');
    await page.getByText('Her kommer kundene dine').waitFor();
    await visitor.leave();
  });
});
