import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, Visitor } from './support/browser';
import { ownNumber } from './support/salon';
import { Owner, World, ownSystem } from './support/world';

describe('the settings', () => {
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
  });
  afterEach(() => visitor.leave());

  const save = () => visitor.page.getByRole('button', { name: 'Lagre' }).tap();
  const studio = () => owner.call<Record<string, unknown>>('GET', '/api/studio');

  it('tell where customers book, and refuse what is no address', async () => {
    const { page } = visitor;
    await visitor.go('/innstillinger', 'Innstillinger');
    await page.getByRole('link', { name: 'Salongen' }).tap();
    await visitor.heading('Salongen');
    visitor.expected.push(/422/);
    await page.getByLabel('Lenke til bestilling').fill('ring meg');
    await save();
    await page.getByText('Skal være en adresse som begynner med https://').waitFor();
    await visitor.isUsable('a wrong address');
    await page.getByLabel('Lenke til bestilling').fill('salongen.example/bestill');
    await page.getByLabel('Telefon kundene kan ringe').fill('22 33 44 55');
    await save();
    await page.getByText('Lagret.').waitFor();
    expect(await studio()).toMatchObject({
      bookingUrl: 'https://salongen.example/bestill',
      contactPhone: '22 33 44 55',
    });
    await page.getByRole('link', { name: 'Til innstillingene' }).tap();
    await page.getByText('https://salongen.example/bestill').waitFor();
  });

  it('keep the hours within what is good practice, and the holidays of the salon', async () => {
    const { page } = visitor;
    await visitor.go('/innstillinger/tider', 'Når reklame sendes');
    const weekdays = page.getByRole('group', { name: 'Hverdager' });
    await weekdays.getByLabel('Fra').fill('07:00');
    visitor.expected.push(/422/);
    await save();
    await page.getByText('Kan ikke begynne før 08:00.').waitFor();
    await weekdays.getByLabel('Fra').fill('08:00');
    await page.getByText('Kan ikke begynne før 08:00.').waitFor({ state: 'detached' });
    await page.getByLabel('Send på lørdager').uncheck();
    const closed = page.getByRole('group', { name: 'Dager dere har stengt' });
    await closed.getByRole('button', { name: 'Legg til dagene' }).tap();
    await closed.getByText('Velg en dag.').waitFor();
    await closed.getByLabel('Fra og med').fill('2027-07-05');
    await closed.getByLabel('Til og med').fill('2027-07-01');
    await closed.getByRole('button', { name: 'Legg til dagene' }).tap();
    await closed.getByText('Må være samme dag eller senere.').waitFor();
    await visitor.isUsable('faults of closed days');
    await closed.getByLabel('Til og med').fill('2027-07-25');
    await closed.getByRole('button', { name: 'Legg til dagene' }).tap();
    await closed.getByText('mandag 5. juli 2027 – søndag 25. juli 2027').waitFor();
    await closed.getByLabel('Fra og med').fill('2027-10-01');
    await save();
    await closed.getByText('Legg til dagene først, eller tøm feltet.').waitFor();
    await closed.getByRole('button', { name: 'Legg til dagene' }).tap();
    await closed.getByRole('button', { name: 'Ta bort fredag 1. oktober 2027' }).tap();
    await save();
    await page.getByText('Lagret.').waitFor();
    const saved = await studio();
    expect(saved.quietHours).toEqual({ weekdays: { from: '08:00', to: '20:00' }, saturdays: null });
    expect(saved.closedDays).toHaveLength(21);
    await page.getByRole('button', { name: 'Bruk de vanlige tidene' }).tap();
    await save();
    await page.getByText('Lagret.').waitFor();
    await visitor.go('/innstillinger', 'Innstillinger');
    await page.getByText('Hverdager 09.00–20.00, lørdager 10.00–16.00. 21 stengte dager lagt inn.').waitFor();
  });

  it('hold some out, and hold what a day may cost', async () => {
    const { page } = visitor;
    await visitor.go('/innstillinger/kontrollgruppe', 'Kontrollgruppe');
    await page.getByLabel('10 av 100 kunder').check();
    await save();
    await page.getByText('Lagret.').waitFor();
    await visitor.go('/innstillinger/grense', 'Beløpsgrense per dag');
    visitor.expected.push(/422/);
    await page.getByLabel('Høyst i kroner').fill('1');
    await save();
    await page.getByText('Skal være minst 10 kroner.').waitFor();
    await page.getByLabel('Høyst i kroner').fill('masse');
    await page.getByText('Skal være minst 10 kroner.').waitFor({ state: 'detached' });
    await save();
    await page.getByText('Skriv kroner med tall').waitFor();
    await page.getByLabel('Høyst i kroner').fill('250');
    await save();
    await page.getByText('Lagret.').waitFor();
    expect(await studio()).toMatchObject({ holdoutPercent: 10, dailySpendLimit: { amount: 25_000, currency: 'NOK' } });
    await page.getByLabel('Høyst i kroner').fill('');
    await save();
    await page.getByText('Lagret.').waitFor();
    expect(await studio()).toMatchObject({ dailySpendLimit: null });
  });

  it('keep both changes when two pages of settings are saved at once', async () => {
    const { page } = visitor;
    await visitor.go('/innstillinger/salongen', 'Salongen');
    await page.getByLabel('Navnet på salongen').fill('Salong Lokk');
    await owner.call('PATCH', '/api/studio', { holdoutPercent: 20 }, await owner.etagOf('/api/studio'));
    visitor.expected.push(/412/);
    await save();
    await page.getByText('Dere har endret hver deres ting.').waitFor();
    await visitor.isUsable('settings changed by two');
    await save();
    await page.getByText('Lagret.').waitFor();
    expect(await studio()).toMatchObject({ name: 'Salong Lokk', holdoutPercent: 20 });
    // Who has changed nothing is only told of what is new.
    await owner.call('PATCH', '/api/studio', { name: 'Salong Lugg' }, await owner.etagOf('/api/studio'));
    await save();
    await page.getByText('Du har ikke endret noe.').waitFor();
    expect(await page.getByLabel('Navnet på salongen').inputValue()).toBe('Salong Lugg');
  });

  it('take away the number of the owner, and ask for another code before it counts again', async () => {
    const { page } = visitor;
    const number = ownNumber();
    await owner.call('PATCH', '/api/account', { phone: number }, await owner.etagOf('/api/account'));
    await visitor.go('/innstillinger/konto', 'Navn og nummer');
    await page.getByText('Det er ikke bekreftet ennå.').waitFor();
    await page.getByRole('link', { name: 'Bekreft nummeret' }).tap();
    await visitor.heading('Mobilnummeret ditt');
    await page.getByRole('button', { name: 'Send meg en kode' }).tap();
    await page.getByText(/^Koden er sendt til/).waitFor();
    await page.getByRole('button', { name: 'Send ny kode' }).tap();
    await page.getByText(/^En ny kode er sendt til/).waitFor();
    const sms = (await world.phone()).filter(({ to }) => to === `+47${number}`);
    expect(sms).toHaveLength(2);
    await page.getByLabel('Koden i SMS-en').fill(/\d{6}/.exec(sms[1]?.text ?? '')?.[0] ?? '');
    await page.getByRole('button', { name: 'Bekreft nummeret' }).tap();
    await page.getByText('Nå kan du sende prøver dit.').waitFor();
    await visitor.isUsable('a number that is confirmed');
    expect(await owner.call('GET', '/api/account')).toMatchObject({ phone: `+47${number}`, phoneConfirmed: true });

    await page.getByRole('button', { name: 'Fjern nummeret' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Fjern nummeret' }).tap();
    await page.getByLabel('Mobilnummer', { exact: true }).waitFor();
    expect(await owner.call('GET', '/api/account')).toMatchObject({ phone: null, phoneConfirmed: false });
  });

  it('greet the owner by the name that she gives', async () => {
    const { page } = visitor;
    await visitor.go('/innstillinger', 'Innstillinger');
    await page.getByRole('link', { name: 'Endre navn, nummer og språk i e-post' }).tap();
    await visitor.heading('Navn og nummer');
    await page.getByLabel('Fornavnet ditt').fill('');
    await save();
    await page.getByText('Fyll ut dette.').waitFor();
    await page.getByLabel('Fornavnet ditt').fill('Ingrid');
    await page.getByLabel('English').check();
    await save();
    await page.getByText('Lagret.').waitFor();
    expect(await owner.call('GET', '/api/account')).toMatchObject({
      legalFirstName: 'Ingrid',
      language: 'en',
    });
    await page.getByRole('link', { name: 'Hjem' }).tap();
    await visitor.heading('Hei, Ingrid');
  });
});
