import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visitor } from './support/browser';
import { readyToSend } from './support/rooms';
import { peopleWithStories } from './support/salon';
import { Owner, World, ownSystem } from './support/world';

describe('home', () => {
  const world = new World(ownSystem());
  let browser: Browser;
  let owner: Owner;

  beforeAll(async () => {
    browser = await openBrowser();
    owner = await Owner.signUp(world);
    await readyToSend(owner);
    const { customer } = await peopleWithStories(owner);
    await owner.call('POST', `/api/customers/${customer}/visits`, {
      category: 'Klipp',
      price: { amount: 79_000, currency: 'NOK' },
    });
  }, 300_000);
  afterAll(() => browser.close());

  it('says what came back, in a sentence, as a chart and in a table', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    await visitor.go('/', 'Hei, Kari');
    await page.getByText(/1 SMS sendt, 1 trykket på lenka, 1 kom tilbake og betalte 790.kr\./).waitFor();
    await page.getByRole('img', { name: /uke for uke/ }).scrollIntoViewIfNeeded();
    await page.locator('.recharts-line').first().waitFor();
    await visitor.isUsable('home with its chart');
    await page.getByText('Tallene, uke for uke').tap();
    const weeks = page.getByRole('region', { name: 'Tallene, uke for uke' }).getByRole('row');
    await weeks.nth(8).waitFor();
    expect(await weeks.count()).toBe(9);
    expect((await weeks.nth(1).getByRole('cell').allInnerTexts()).map((text) => text.replaceAll(/\s/g, ' '))).toEqual([
      '1',
      '1',
      '1',
      '1',
      '790 kr',
    ]);
    await visitor.isUsable('home with its table');
    await visitor.leave();
  });

  it('says what needs the owner, and leads there', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: owner });
    const { page } = visitor;
    await visitor.go('/', 'Hei, Kari');
    const need = page.getByRole('region', { name: 'SMS vi ikke vet nok om' });
    await need.getByRole('link', { name: 'Se hvilke' }).tap();
    await visitor.heading('Meldinger');
    await page.getByText('Siv Aasen').waitFor();
    await visitor.leave();
  });
});
