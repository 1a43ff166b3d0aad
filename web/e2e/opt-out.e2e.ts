import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, Visitor } from './support/browser';
import { Owner, World, ownSystem } from './support/world';

describe('saying no on a phone', () => {
  const world = new World(ownSystem());
  let browser: Browser;
  let owner: Owner;
  let stop: URL;

  beforeAll(async () => {
    browser = await openBrowser();
    owner = await Owner.signUp(world);
    await owner.chooseSender();
    await owner.toOpenMorning();
    const number = `9${Date.now().toString().slice(-7)}`;
    await owner.import(`Navn;Mobil\nEmil Sørensen;${number}\n`, 'CUSTOMERS', {
      basis: 'CONSENT',
      wording: 'Ja takk til SMS.',
    });
    await owner.sendCampaign('Sommertilbud', 'Hei {fornavn|du}, velkommen tilbake.');
    const sms = (await world.phone()).find(({ to }) => to.endsWith(number));
    stop = new URL(/Stopp: (\S+)/.exec(sms?.text ?? '')?.[1] ?? '');
  }, 300_000);
  afterAll(() => browser.close());

  it('is one sentence and one button, without a script, and can be taken back', async () => {
    const visitor = await Visitor.come(browser, { url: stop.origin });
    const { page } = visitor;
    await visitor.go(stop.pathname);
    await page.getByText('Dette nummeret kan få meldinger fra Salong Saks').waitFor();
    await visitor.isUsable('opt-out');
    await visitor.hasContrast('opt-out dark', 'dark');
    expect(await page.locator('script').count()).toBe(0);
    for (const button of await page.getByRole('button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    // Looking changes nothing; only a button does.
    expect(await reasonOf(owner)).toBe('FREQUENCY_CAP');
    await page.getByRole('button', { name: 'Stopp reklame og tilbud' }).tap();
    await page.getByText('Dette nummeret får ikke reklame fra Salong Saks').waitFor();
    await visitor.isUsable('opted out');
    expect(await reasonOf(owner)).toBe('OPTED_OUT');
    await page.getByRole('button', { name: 'Jeg vil ha meldinger igjen' }).tap();
    await page.getByText('Dette nummeret kan få meldinger fra Salong Saks').waitFor();
    expect(await reasonOf(owner)).toBe('FREQUENCY_CAP');
    await visitor.leave();
  });

  it('shows a page that names nobody for what is unknown', async () => {
    const visitor = await Visitor.come(browser, { url: stop.origin });
    visitor.expected.push(/404/);
    await visitor.go('/Ukjent0000/s');
    await visitor.isUsable('unknown link');
    expect(await visitor.page.content()).not.toContain('Salong Saks');
    await visitor.leave();
  });
});

/** Why the one customer would get no campaign now. */
async function reasonOf(owner: Owner): Promise<string | undefined> {
  const { id } = await owner.call<{ id: string }>('POST', '/api/campaigns', {
    name: 'Ny',
    text: 'Hei',
    filter: { all: [] },
  });
  const { reasons } = await owner.call<{ reasons: { reason: string }[] }>('POST', `/api/campaigns/${id}/preview`);
  return reasons[0]?.reason;
}
