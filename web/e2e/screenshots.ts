import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { DESK, openBrowser, PHONE, Visitor } from './support/browser';
import { addressOf, furnish, PAGES } from './support/rooms';
import { Owner, World, ownSystem } from './support/world';

/** Pictures of every page, to be looked at: shots/<theme>-<width>-<page>.png. */
const world = new World(ownSystem());
const only = process.env.SHOTS;
/** The pages with all that lies below the fold. */
const whole = process.env.SHOTS_WHOLE !== undefined;
let browser: Browser;

beforeAll(async () => {
  mkdirSync('shots', { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('pictures every page', async () => {
  const empty = await Owner.signUp(world);
  const full = await Owner.signUp(world);
  const rooms = await furnish(full, 140);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [PHONE, DESK]) {
      const shoot = async (visitor: Visitor, name: string) => {
        await visitor.settled();
        await visitor.page.screenshot({
          path: `shots/${colorScheme}-${viewport.width}-${name}.png`,
          fullPage: whole,
        });
      };
      const named = (path: string) =>
        path.replaceAll(/[{}]/g, '').replaceAll(/[/?=]/g, '-').replace(/^-/, '') || 'hjem';
      const wanted = PAGES.filter(({ path }) => only === undefined || path.includes(only));
      const visitor = await Visitor.come(browser, { url: world.url, as: full, colorScheme, viewport });
      for (const { path, heading } of wanted) {
        await visitor.go(addressOf(path, rooms), heading);
        await shoot(visitor, named(path));
      }
      await visitor.context.close();

      const newcomer = await Visitor.come(browser, { url: world.url, as: empty, colorScheme, viewport });
      for (const { path, heading } of wanted.filter((page) => !page.path.includes('{'))) {
        await newcomer.go(path, heading);
        await shoot(newcomer, `empty-${named(path)}`);
      }
      await newcomer.context.close();

      const stranger = await Visitor.come(browser, { url: world.url, colorScheme, viewport });
      const { page } = stranger;
      const email = `${colorScheme}-${viewport.width}-${Date.now()}@salongen.example`;
      await stranger.go('/logg-inn', 'Logg inn');
      await shoot(stranger, 'signin');
      await page.getByRole('link', { name: 'Registrer salongen din' }).click();
      await stranger.heading('Registrer salongen din');
      await shoot(stranger, 'signup-1');
      await page.getByLabel('Hva heter salongen?').fill('Salong Saks');
      await page.getByLabel('Fornavnet ditt').fill('Kari');
      await page.getByLabel('Etternavnet ditt').fill('Nordmann');
      await page.getByRole('button', { name: 'Neste' }).click();
      await stranger.heading('Slik logger du inn');
      await page.getByLabel('E-postadresse').fill(email);
      await page.getByLabel('Lag et passord').fill('kort');
      await page.getByRole('button', { name: 'Send meg koden' }).click();
      await shoot(stranger, 'signup-2-errors');
      await page.getByLabel('Lag et passord').fill('ti røde sakser i skuffen');
      await page.getByLabel('Jeg godtar').check();
      await page.getByRole('button', { name: 'Send meg koden' }).click();
      await stranger.heading('Se i innboksen');
      await shoot(stranger, 'signup-3');
      await page.getByLabel('Koden i e-posten').fill(await world.mailCode(email));
      await page.getByRole('button', { name: 'Neste' }).click();
      await stranger.heading('Lås døra med en app');
      await page.getByRole('img').waitFor();
      await shoot(stranger, 'signup-4');
      const secret = await page.locator('code').evaluate((code) => code.textContent ?? '');
      await page.getByLabel('Kode med seks siffer').fill(await world.totp(secret));
      await page.getByRole('button', { name: 'Neste' }).click();
      await stranger.heading('Ta vare på reservekodene');
      await shoot(stranger, 'signup-5');
      await page.getByLabel('Jeg har lagret').check();
      await page.getByRole('button', { name: 'Ferdig' }).click();
      await stranger.heading('Hei, Kari');
      await page.goto('/kunder/importer');
      await page.setInputFiles('input[type=file]', {
        name: 'kunder.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'Kundenavn;Tlf;Sist inne;Vil ha SMS\nEmil Sørensen;938 36 900;22.08.2026;Ja\nÅse Sæther;986 85 969;27.07.2026;\nÅse Lien;98685969;27.07.2026;Ja\nFasttelefon Lund;22 33 44 55;;\n',
        ),
      });
      await shoot(stranger, 'import-1');
      await page.getByRole('button', { name: 'Les lista' }).click();
      await stranger.heading('Har vi forstått kolonnene?');
      await shoot(stranger, 'import-2');
      await page.getByRole('button', { name: 'Kolonnene stemmer' }).click();
      await stranger.heading('Har du lov til å sende dem reklame?');
      await page.getByLabel('De har sagt ja').check();
      await shoot(stranger, 'import-3');
      await page.getByLabel('Hva sa de ja til?').fill('Ja takk til SMS fra salongen.');
      await page.getByRole('button', { name: 'Neste' }).click();
      await stranger.heading('Stemmer dette?');
      await page.getByText('Se raden som ikke kan tas inn').click();
      await page.getByText('fasttelefon', { exact: false }).last().waitFor();
      await page.screenshot({ path: `shots/${colorScheme}-${viewport.width}-import-4.png`, fullPage: true });
      await stranger.context.close();
    }
  }
});
