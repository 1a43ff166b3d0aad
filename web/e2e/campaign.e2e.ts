import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visitor } from './support/browser';
import { aList, ANYBODY, bookable } from './support/rooms';
import { ownNumber } from './support/salon';
import { Owner, World, ownSystem } from './support/world';

describe('a campaign, from whom to what came of it', () => {
  const world = new World(ownSystem());
  let browser: Browser;
  let owner: Owner;

  beforeAll(async () => {
    browser = await openBrowser();
    owner = await Owner.signUp(world);
    await owner.chooseSender();
    // Chance says who stands as the example, and an ł in her name would cost as much as what the text is tried with.
    await owner.import(aList(60).replaceAll('Małgorzata', 'Margareta'), 'CUSTOMERS', {
      basis: 'CONSENT',
      wording: 'Ja takk til SMS.',
    });
    await owner.toOpenMorning();
  });
  afterAll(() => browser.close());

  it('is written, checked, sent and reported on a phone', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    await visitor.go('/utsendinger', 'Utsendinger');
    await page.getByRole('link', { name: 'Lag en utsending' }).tap();

    await visitor.heading('Hvem skal få den?');
    await page.getByRole('button', { name: 'Neste' }).tap();
    await page.getByText('Velg hvem det er til').waitFor();
    await page.getByLabel(/^Ikke vært her på 3 måneder/).check();
    await visitor.settled();
    await visitor.isUsable('whom');
    await page.getByRole('button', { name: 'Neste' }).tap();

    await visitor.heading('Hva vil du si?');
    expect(await page.getByLabel('Hva skal utsendingen hete?').inputValue()).toBe('Ikke vært her på 3 måneder');
    const text = page.getByLabel('Meldingen', { exact: true });
    await page.getByLabel('Begynn med en tekst').selectOption({ label: 'Tid for ny klipp' });
    expect(await text.inputValue()).toContain('håret er klart');
    await page.getByRole('button', { name: 'Angre' }).tap();
    expect(await text.inputValue()).toContain('vi har savnet deg');
    await text.fill('Hei {fornavn|du} – vi har ledige timer: {lenke}');
    const bubble = page.getByRole('figure');
    await bubble.getByText('–').waitFor();
    expect(await bubble.locator('mark').allInnerTexts()).toEqual(['–']);
    await page.getByText('plass til 70 tegn').waitFor();
    await text.fill('Hei {fornavn|du}, vi har ledige timer: ');
    await page.getByRole('button', { name: 'Sett inn lenke for å bestille' }).tap();
    expect(await text.inputValue()).toBe('Hei {fornavn|du}, vi har ledige timer: {lenke}');
    await bubble.locator('mark').waitFor({ state: 'hidden' });
    expect(await bubble.innerText()).toMatch(/1 SMS, \d+ tegn/);
    // The link leads nowhere yet, and that is said here, not when it is to go.
    await page.getByRole('button', { name: 'Neste' }).tap();
    await page.getByText('Lagre adressen først, eller ta lenka ut av teksten.').waitFor();
    await visitor.isUsable('a link that leads nowhere');
    const booking = page.getByLabel('Adressen til bestillingssiden din');
    expect(await booking.evaluate((field) => field === document.activeElement)).toBe(true);
    await booking.fill('salong.example/bestill');
    await page.getByRole('button', { name: 'Lagre adressen' }).tap();
    await page.getByText('Lenka fører til salong.example/bestill').waitFor();
    await visitor.isUsable('what');
    await page.getByRole('button', { name: 'Neste' }).tap();

    await visitor.heading('Når skal den gå?');
    await page.getByText('på hverdager').waitFor();
    await visitor.isUsable('when');
    // The browser's own way back loses nothing, not even what was not saved yet.
    await page.goBack();
    await visitor.heading('Hva vil du si?');
    await text.fill('Hei {fornavn|du}, vi har ledige timer i julestria: {lenke}');
    await page.goBack();
    await visitor.heading('Hvem skal få den?');
    expect(await page.getByLabel(/^Ikke vært her på 3 måneder/).isChecked()).toBe(true);
    await page.reload();
    await visitor.heading('Hvem skal få den?');
    await page.getByRole('button', { name: 'Neste' }).tap();
    await visitor.heading('Hva vil du si?');
    expect(await text.inputValue()).toContain('julestria');
    await page.getByRole('button', { name: 'Neste' }).tap();
    await visitor.heading('Når skal den gå?');
    await page.getByRole('button', { name: 'Se hvem som får den' }).tap();

    await visitor.heading('Stemmer dette?');
    await page.getByText(/\d+ av \d+ kunder får den. Det koster/).waitFor();
    await visitor.settled();
    await page.getByText(/^Se hvem \(/).tap();
    await page.getByRole('listitem').filter({ hasText: ANYBODY }).first().waitFor();
    await visitor.isUsable('check');
    const send = page.getByRole('button', { name: /^Send til \d+$/ });
    const wanted = Number((await send.innerText()).replaceAll(/\D/g, ''));
    await send.dblclick();

    await visitor.heading('Ikke vært her på 3 måneder');
    await page.getByText('Gjør klar meldingene').waitFor();
    await visitor.isUsable('preparing');
    visitor.expected.push(/Failed to load resource/);
    await page.route('**/api/campaigns/**', (route) => route.abort());
    await page.getByText('Vi prøver igjen av oss selv').waitFor();
    await page.getByText('Gjør klar meldingene').waitFor({ state: 'hidden' });
    await visitor.isUsable('a campaign without contact');
    await page.unroute('**/api/campaigns/**');
    await page.getByText('Gjør klar meldingene').waitFor();
    await page.getByText('Vi prøver igjen av oss selv').waitFor({ state: 'hidden' });
    await world.advance('PT3M');
    await page.getByText('Alt er sendt').waitFor();
    const sms = (await world.phone()).filter(({ text: words }) => words.includes('julestria'));
    expect(sms.length).toBe(wanted);
    expect(new Set(sms.map(({ to }) => to)).size).toBe(wanted);

    await page.locator('svg path').first().waitFor();
    await page.getByRole('button', { name: 'Se tallene' }).tap();
    // The figures come a moment after the word that all is sent.
    await page
      .getByRole('row', { name: /Fikk en SMS sendt/ })
      .filter({ has: page.getByRole('cell', { name: String(wanted), exact: true }) })
      .waitFor();
    await page.getByText(/^Se alle, én for én/).tap();
    await page.getByRole('cell', { name: ANYBODY }).first().waitFor();
    await visitor.settled();
    await visitor.isUsable('report');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Last ned tallene' }).tap();
    expect((await file).suggestedFilename()).toBe('tall-fra-utsending.csv');

    // Back from the report leads to no page on which it could be sent again.
    await page.goBack();
    await visitor.heading(/Ikke vært her på 3 måneder|Når skal den gå/);
    expect(await page.getByRole('button', { name: /^Send til/ }).count()).toBe(0);
    await visitor.leave();
  }, 300_000);

  it('comes to her own phone first, and nobody counts that', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    await bookable(owner);
    const number = ownNumber();
    const sms = async () => (await world.phone()).filter(({ to }) => to === `+47${number}`);
    const { id } = await owner.call<{ id: string }>('POST', '/api/campaigns', {
      name: 'Bare en prøve',
      text: 'Hei {fornavn|du}, er alt på plass? {lenke}',
      filter: { all: [] },
    });
    await visitor.go(`/utsendinger/${id}/utkast?steg=sjekk`, 'Stemmer dette?');
    await page.getByText('Vil du se den på din egen mobil først?').waitFor();
    await page.getByRole('link', { name: 'Legg inn mobilnummeret ditt' }).tap();

    await visitor.heading('Mobilnummeret ditt');
    await visitor.isUsable('which number');
    visitor.expected.push(/422/);
    await page.getByLabel('Mobilnummer', { exact: true }).fill('22 22 22 22');
    await page.getByRole('button', { name: 'Send meg en kode' }).tap();
    await page.getByText('Dette er en fasttelefon').waitFor();
    await page.getByLabel('Mobilnummer', { exact: true }).fill(number);
    await page.getByRole('button', { name: 'Send meg en kode' }).tap();
    await page.getByText(/^Koden er sendt til/).waitFor();
    const [code] = await sms();
    expect(code?.senderName).toBe('Rebookly');
    const digits = /\d{6}/.exec(code?.text ?? '')?.[0] ?? '';
    // The phone may forget the page while she reads the SMS.
    await page.reload();
    await page.getByLabel('Koden i SMS-en').fill(digits === '111111' ? '222222' : '111111');
    await page.getByRole('button', { name: 'Bekreft nummeret' }).tap();
    await page.getByText('Koden er feil, for gammel eller prøvd for mange ganger.').waitFor();
    await visitor.isUsable('a wrong code');
    await page.getByLabel('Koden i SMS-en').fill(digits);
    await page.getByRole('button', { name: 'Bekreft nummeret' }).tap();
    await page.getByText('Nå kan du sende prøver dit.').waitFor();
    await page.getByRole('button', { name: 'Tilbake til utsendingen' }).tap();

    await visitor.heading('Stemmer dette?');
    await page.getByRole('button', { name: 'Send en prøve til meg' }).dblclick();
    await page.getByText(/^Prøven er sendt til .* fra SalongSaks/).waitFor();
    await visitor.settled();
    await visitor.isUsable('a test was sent');
    const tests = (await sms()).slice(1);
    expect(tests).toHaveLength(1);
    expect(tests[0]?.senderName).toBe('SalongSaks');
    expect(tests[0]?.text).toMatch(/^Hei Kari, er alt på plass\? http\S+ Stopp: http\S+\/s$/);
    await owner.tapLink(
      `+47${number}`,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    );
    expect(await owner.call('GET', `/api/campaigns/${id}/report`)).toMatchObject({
      sent: 0,
      personClicks: 0,
      clicks: { person: 0, unknown: 0 },
    });
    const { items } = await owner.call<{ items: unknown[] }>('GET', `/api/campaigns/${id}/messages`);
    expect(items).toEqual([]);
    await owner.call('DELETE', `/api/campaigns/${id}`);
    await visitor.leave();
  }, 300_000);

  const draft = async (text = 'Hei {fornavn|du}, velkommen tilbake.') =>
    (await owner.call<{ id: string }>('POST', '/api/campaigns', { name: 'Utkast', text, filter: { all: [] } })).id;

  it('says beside the text what is wrong with it, and takes emoji and long texts as they are', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    visitor.expected.push(/422/);
    const { page } = visitor;
    await visitor.go(`/utsendinger/${await draft()}/utkast?steg=hva`, 'Hva vil du si?');
    const text = page.getByLabel('Meldingen', { exact: true });
    await text.fill('Hei {fornamn}');
    await page.locator('[aria-invalid=true]').waitFor();
    await visitor.isUsable('an unknown field');
    await page.getByRole('button', { name: 'Neste' }).tap();
    await page.locator('[aria-invalid=true]').waitFor();
    await visitor.heading('Hva vil du si?');
    await text.fill('x'.repeat(2000));
    await page.locator('[aria-invalid=true]').waitFor();
    await page.getByRole('button', { name: 'Neste' }).tap();
    await page.getByText(/høyst \d+ tegn/).waitFor();
    await text.fill('Hei {fornamn}');
    await page.getByText(/høyst \d+ tegn/).waitFor({ state: 'detached' });
    await page.locator('[aria-invalid=true]').waitFor();
    await text.fill(`Hei på deg 💇‍♀️ ${'Velkommen. '.repeat(20)}`);
    await page.getByRole('figure').locator('mark').first().waitFor();
    await page.getByText(/SMS \(lang tekst\)/).waitFor();
    await visitor.settled();
    await visitor.isUsable('emoji');
    await text.fill(' ');
    await page.getByRole('button', { name: 'Neste' }).tap();
    await page.getByText('Fyll ut dette.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await visitor.leave();
  });

  it('shows both versions of a draft that somebody else has saved, and loses neither', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    visitor.expected.push(/412/);
    const { page } = visitor;
    const id = await draft();
    await visitor.go(`/utsendinger/${id}/utkast?steg=hva`, 'Hva vil du si?');
    await page.getByLabel('Meldingen', { exact: true }).fill('Min tekst');
    await owner.call(
      'PATCH',
      `/api/campaigns/${id}`,
      { text: 'Deres tekst', name: 'Deres navn' },
      await owner.etagOf(`/api/campaigns/${id}`),
    );
    await page.getByRole('button', { name: 'Neste' }).tap();
    await page.getByText('Noen andre har lagret i mellomtiden').waitFor();
    expect(
      await page
        .getByRole('row', { name: /Meldingen/ })
        .getByRole('cell')
        .allInnerTexts(),
    ).toEqual(['Min tekst', 'Deres tekst']);
    expect(await page.getByLabel('Hva skal utsendingen hete?').inputValue()).toBe('Deres navn');
    await visitor.isUsable('two who write');
    await page.getByRole('button', { name: 'Bruk det som er lagret' }).tap();
    expect(await page.getByLabel('Meldingen', { exact: true }).inputValue()).toBe('Deres tekst');
    await page.getByRole('button', { name: 'Neste' }).tap();
    await visitor.heading('Når skal den gå?');
    await visitor.leave();
  });

  it('keeps what was written when the session ends', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    visitor.expected.push(/401/);
    const { page, context } = visitor;
    await visitor.go(`/utsendinger/${await draft()}/utkast?steg=hva`, 'Hva vil du si?');
    // Nothing else may be on its way, and learn it before she has typed.
    await page.waitForLoadState('networkidle');
    await context.clearCookies();
    // The bubble asks how it looks, and learns that nobody is in any more.
    await page.getByLabel('Meldingen', { exact: true }).fill('Skrevet før det var slutt');
    await page.getByRole('dialog', { name: 'Logg inn igjen' }).waitFor();
    expect(await page.getByLabel('Meldingen', { exact: true }).inputValue()).toBe('Skrevet før det var slutt');
    await visitor.leave();
  });

  it('waits for its day, is paused, goes on, and is called off only after a word of what that does', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    const id = await draft();
    const day = new Date((await world.now()).getTime() + 86_400_000 * 40).toISOString().slice(0, 10);
    await visitor.go(`/utsendinger/${id}/utkast?steg=nar`, 'Når skal den gå?');
    await page.getByLabel('På et tidspunkt du velger').check();
    await page.getByRole('button', { name: 'Se hvem som får den' }).tap();
    await page.getByText('Velg en dag og et klokkeslett.').waitFor();
    await page.getByLabel('Dag', { exact: true }).fill('2020-06-03');
    await page.getByRole('button', { name: 'Se hvem som får den' }).tap();
    await page.getByText('Velg et tidspunkt som ikke har vært.').waitFor();
    await page.getByLabel('Dag', { exact: true }).fill(day);
    await page.getByLabel('Klokkeslett').fill('12:30');
    await page.getByText('Velg et tidspunkt som ikke har vært.').waitFor({ state: 'detached' });
    await page.getByText(/Går tidligst .*12[.]30/).waitFor();
    await page.getByRole('button', { name: 'Se hvem som får den' }).tap();
    await visitor.heading('Stemmer dette?');
    await page.getByRole('button', { name: /^Planlegg til \d+$/ }).tap();
    await visitor.heading('Utkast');
    await page.getByText(/Går tidligst/).waitFor();
    await page.getByRole('button', { name: 'Ta pause' }).tap();
    await page.getByText('Ingenting mer sendes før').waitFor();
    await visitor.isUsable('paused');
    await page.getByRole('button', { name: 'La den gå videre' }).tap();
    await page.getByText(/Går tidligst/).waitFor();
    await page.getByRole('button', { name: 'Avbryt utsendingen' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Det kan ikke gjøres om.').waitFor();
    await visitor.isUsable('calling off');
    await dialog.getByRole('button', { name: 'La den være' }).tap();
    await page.getByRole('button', { name: 'Avbryt utsendingen' }).tap();
    await dialog.getByRole('button', { name: 'Avbryt utsendingen' }).tap();
    await page.getByText('Resten gikk ikke ut.').waitFor();
    await visitor.leave();
  });
});
