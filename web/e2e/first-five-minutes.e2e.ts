import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visitor } from './support/browser';
import { World, ownSystem } from './support/world';

const LIST = [
  'Navn;Mobil;Siste besøk',
  'Emil Sørensen;93836900;22.03.2026',
  'Åse Sæther;98685969;27.02.2026',
  'Uten Nummer;;01.02.2026',
].join('\n');

describe('the first five minutes, with one hand on a phone', () => {
  const world = new World(ownSystem());
  let browser: Browser;
  let visitor: Visitor;
  const email = `ingrid-${Date.now()}@salongen.example`;

  beforeAll(async () => {
    browser = await openBrowser();
    visitor = await Visitor.come(browser, { url: world.url });
  });
  afterAll(async () => {
    await browser.close();
  });

  it('goes from nothing to a list of who is due', async () => {
    const { page } = visitor;
    // Somebody who is not in has asked for the answer once, and the browser's console says 401.
    visitor.expected.push(/401/, /403/);
    await visitor.go('/', 'Logg inn');
    await page.getByRole('link', { name: 'Registrer salongen din' }).tap();
    await visitor.heading('Registrer salongen din');
    await page.getByLabel('Hva heter salongen?').fill('Salong Saks');
    await page.getByRole('button', { name: 'Neste' }).tap();
    expect(await page.getByText('Fyll ut dette.').count()).toBe(2);
    await page.getByLabel('Fornavnet ditt').fill('Ingrid');
    await page.getByLabel('Etternavnet ditt').fill('Aas');
    await page.getByRole('button', { name: 'Neste' }).tap();

    await visitor.heading('Slik logger du inn');
    await page.getByLabel('E-postadresse').fill(email);
    await page.getByLabel('Lag et passord').fill('ti røde sakser i skuffen');
    await page.getByRole('button', { name: 'Send meg koden' }).tap();
    await page.getByText('Du må godta avtalen').waitFor();
    await page.getByLabel('Jeg godtar databehandleravtalen').check();
    await visitor.isUsable('sign up');
    await page.getByRole('button', { name: 'Send meg koden' }).tap();

    // A phone forgets the page while she reads her mail in another app.
    await visitor.heading('Se i innboksen');
    await page.reload();
    await visitor.heading('Se i innboksen');
    await page.getByText(email).waitFor();
    await page.getByRole('link', { name: 'gå tilbake og send på nytt' }).tap();
    await visitor.heading('Slik logger du inn');
    expect(await page.getByLabel('E-postadresse').inputValue()).toBe(email);
    expect(await page.getByLabel('Lag et passord').inputValue()).toBe('');
    await page.goBack();
    await visitor.heading('Se i innboksen');
    visitor.expected.push(/422/);
    await page.getByLabel('Koden i e-posten').fill('00000000');
    await page.getByRole('button', { name: 'Neste' }).tap();
    await page.getByText('Koden stemmer ikke').waitFor();
    await page.getByLabel('Koden i e-posten').fill(await world.mailCode(email));
    await page.getByRole('button', { name: 'Neste' }).tap();

    await visitor.heading('Lås døra med en app');
    await page.getByRole('img', { name: /QR-kode/ }).waitFor();
    await page.getByText('Legg den inn for hånd').tap();
    await page.locator('code').waitFor();
    const firstSecret = await page.locator('code').innerText();
    expect(await page.getByText('Slett den gamle').count()).toBe(0);
    await page.reload();
    await page.getByText('Siden er lastet på nytt').waitFor();
    await page.getByText('Legg den inn for hånd').tap();
    await page.locator('code').waitFor();
    const secret = await page.locator('code').innerText();
    await page.getByLabel('Kode med seks siffer').fill(await world.totp(firstSecret));
    await page.getByRole('button', { name: 'Neste' }).tap();
    await page.getByText('legg til på nytt med nøkkelen på denne siden').waitFor();
    await visitor.isUsable('authenticator');
    await page.getByLabel('Kode med seks siffer').fill(await world.totp(secret));
    await page.getByRole('button', { name: 'Neste' }).tap();

    await visitor.heading('Ta vare på reservekodene');
    expect(await page.locator('li code').count()).toBe(10);
    await visitor.isUsable('recovery codes');
    const asked = page.waitForEvent('dialog');
    const reloading = page.reload({ timeout: 5_000 }).catch(() => null);
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await reloading;
    expect(await page.locator('li code').count()).toBe(10);
    await page.getByLabel('Jeg har lagret kodene').check();
    await page.getByRole('button', { name: 'Ferdig' }).tap();

    await visitor.heading('Hei, Ingrid');
    await visitor.isUsable('home with its checklist');
    await page.getByRole('link', { name: 'Importer kundelista' }).tap();

    await visitor.heading('Importer kundelista');
    await page.setInputFiles('input[type=file]', {
      name: 'kunder.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(LIST),
    });
    await page.getByRole('button', { name: 'Les lista' }).tap();
    await visitor.heading('Har vi forstått kolonnene?');
    expect(await page.getByLabel('Hva er kolonnen Mobil?').inputValue()).toBe('phone');
    await visitor.isUsable('columns');
    await page.getByRole('button', { name: 'Kolonnene stemmer' }).tap();
    await visitor.heading('Har du lov til å sende dem reklame?');
    await page.getByLabel('De er kunder hos meg').check();
    await page.getByLabel('Hva fikk de vite').fill('Vi minner deg på neste time på SMS.');
    await visitor.isUsable('basis');
    await page.getByRole('button', { name: 'Neste' }).tap();
    await visitor.heading('Stemmer dette?');
    await page.getByText('Se raden som ikke kan tas inn').tap();
    await page.getByText('Telefonnummeret mangler').waitFor();
    const rows = page.getByRole('region', { name: 'Se raden som ikke kan tas inn' });
    expect(await rows.evaluate((area) => area.scrollWidth <= area.clientWidth)).toBe(true);
    await visitor.isUsable('check of the import');
    await page.getByRole('button', { name: 'Ta inn 2 kunder' }).tap();
    await visitor.heading('Lista er tatt inn');
    await visitor.isUsable('import done');
    await page.getByRole('link', { name: 'Gå videre' }).tap();

    await visitor.heading('Hei, Ingrid');
    await page.getByRole('link', { name: 'Velg avsendernavn' }).tap();
    await visitor.heading('Avsendernavnet ditt');
    await page.getByLabel('Avsendernavn').fill('Salong Så');
    expect(await page.getByLabel('Navnet kundene kjenner deg under').inputValue()).toBe('Salong Saks');
    await page.getByLabel('Navnet kundene kjenner deg under').fill('Ingrid');
    await page.getByLabel('Tittel').fill('Frisør');
    expect(await page.getByLabel('Hvem står bak').inputValue()).toBe('Ingrid Aas');
    await page.getByRole('button', { name: 'Lagre avsendernavnet' }).tap();
    await page.getByText('minst én bokstav').waitFor();
    await page.getByLabel('Avsendernavn').fill('SalongSaks');
    await page.getByRole('button', { name: 'Lagre avsendernavnet' }).tap();
    await page.getByText('SalongSaks er godkjent').waitFor();
    await visitor.isUsable('sender');
    await page.getByRole('link', { name: 'Gå videre' }).tap();

    await visitor.heading('Hei, Ingrid');
    await page.getByRole('link', { name: 'Se hvem' }).tap();
    await visitor.heading('Hvem er det på tide å høre fra?');
    await page.getByText('Emil Sørensen').first().waitFor();
    await visitor.isUsable('who is due');
    await visitor.leave();
  }, 300_000);
});
