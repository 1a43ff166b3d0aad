import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, openBrowser, Visitor } from './support/browser';
import { addressOf, furnish, PAGES, type Rooms } from './support/rooms';
import { Owner, World, ownSystem } from './support/world';

/** Cumulative layout shift of a page; web.dev calls 0.1 good. */
const MOST_SHIFT = 0.05;

describe('every page', () => {
  const world = new World(ownSystem());
  let browser: Browser;
  let empty: Owner;
  let full: Owner;
  let rooms: Rooms;

  beforeAll(async () => {
    browser = await openBrowser();
    empty = await Owner.signUp(world);
    full = await Owner.signUp(world);
    rooms = await furnish(full);
  });
  afterAll(() => browser.close());

  // They mostly wait for what comes late, so they wait together.
  it.concurrent('has no barrier in either light on a phone, stays where it is, and has targets that a thumb can hit', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: full });
    const moved: string[] = [];
    await visitor.onAPoorLine();
    for (const { path, heading } of PAGES) {
      await visitor.go(addressOf(path, rooms), heading);
      await visitor.settled();
      moved.push(...(await beyondMeasure(visitor, path)));
      await visitor.isUsable(path);
      await visitor.hasContrast(`${path} dark`, 'dark');
      expect(await tooSmall(visitor), path).toEqual([]);
    }
    expect(moved).toEqual([]);
    await visitor.leave();
  }, 400_000);

  it.concurrent('has no barrier on a desk, and stays where it is', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: full, viewport: DESK });
    const moved: string[] = [];
    await visitor.onAPoorLine();
    for (const { path, heading } of PAGES) {
      await visitor.go(addressOf(path, rooms), heading);
      await visitor.settled();
      moved.push(...(await beyondMeasure(visitor, path)));
      // The colours are the same at both widths.
      await visitor.isUsable(`${path} on a desk`, { colours: false });
    }
    expect(moved).toEqual([]);
    await visitor.leave();
  }, 400_000);

  it.concurrent('has no barrier when there is nothing on it yet', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: empty });
    for (const { path, heading } of PAGES.filter((page) => !page.path.includes('{'))) {
      await visitor.go(path, heading);
      await visitor.settled();
      await visitor.isUsable(`${path} empty`);
      await visitor.hasContrast(`${path} empty dark`, 'dark');
    }
    await visitor.leave();
  }, 400_000);

  it('has no barrier before one is in', async () => {
    const visitor = await Visitor.come(browser, { url: world.url });
    visitor.expected.push(/401/);
    for (const path of ['/logg-inn', '/logg-inn/kode', '/registrer']) {
      await visitor.go(path, /./);
      await visitor.isUsable(path);
      await visitor.hasContrast(`${path} dark`, 'dark');
    }
    await visitor.leave();
  });

  it('speaks English to those who have chosen it', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: full, locale: 'en-GB' });
    await visitor.go('/kunder', 'Customers');
    expect(await visitor.page.evaluate(() => document.documentElement.lang)).toBe('en-GB');
    await visitor.page.getByRole('link', { name: 'Settings' }).tap();
    await visitor.heading('Settings');
    await visitor.page.getByLabel('Bokmål').click();
    await visitor.heading('Innstillinger');
    await visitor.page.reload();
    await visitor.heading('Innstillinger');
    await visitor.leave();
  });

  it('has a way past the menu, and keeps the focus when one goes on', async () => {
    const visitor = await Visitor.come(browser, { url: world.url, as: full, viewport: DESK });
    const { page } = visitor;
    await visitor.go('/', 'Hei, Kari');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hopp til innholdet');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByRole('link', { name: 'Kunder' }).focus();
    await page.keyboard.press('Enter');
    await visitor.heading('Kunder');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Kunder');
    await visitor.leave();
  });
});

/** Says so when a page has pushed aside what one reads by more than may be. */
async function beyondMeasure(visitor: Visitor, path: string): Promise<string[]> {
  const shift = await visitor.shift();
  return shift < MOST_SHIFT ? [] : [`${path} moved by ${shift.toFixed(3)}`];
}

/** What is lower than a thumb needs: 44 px. */
function tooSmall(visitor: Visitor): Promise<{ what: string; height: number }[]> {
  return visitor.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, select, summary, input:not([type=file])')]
      .filter((target) => target.checkVisibility() && target.closest('p, .ds-sr-only, .ds-skip-link') === null)
      .map((target) => {
        // A choice is touched anywhere on its row: its label lies over all of it.
        const label = target.matches('[type=radio], [type=checkbox]') ? target.closest('.ds-field') : null;
        const box = (label ?? target).getBoundingClientRect();
        return { what: `${target.tagName} ${target.textContent}`, height: Math.round(box.height) };
      })
      .filter(({ height }) => height < 44),
  );
}
