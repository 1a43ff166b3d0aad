import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Owner } from './world';

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };
/** Longer than a page waits before it shows the shape of what comes. */
const POOR_LINE_MS = 400;

export async function openBrowser(): Promise<Browser> {
  const script = fileURLToPath(new URL('../../scripts/chromium.mjs', import.meta.url));
  return chromium.launch({
    executablePath: execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim(),
    // A sandbox cannot be made by root, as whom containers run.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

interface Visit {
  url: string;
  as?: Owner;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  locale?: string;
  touch?: boolean;
}

/** A person at a browser, and whatever her browser's console complains about. */
export class Visitor {
  readonly complaints: string[] = [];
  /** Answers that a test provokes on purpose; the console names them. */
  readonly expected: RegExp[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly url: string,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        this.complaints.push(`${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async come(
    browser: Browser,
    { url, as, viewport = PHONE, colorScheme = 'light', locale = 'nb-NO', touch }: Visit,
  ) {
    const context = await browser.newContext({
      baseURL: url,
      viewport,
      colorScheme,
      locale,
      hasTouch: touch ?? viewport === PHONE,
      isMobile: touch ?? viewport === PHONE,
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Oslo',
    });
    if (as !== undefined) {
      await context.addCookies([as.session]);
    }
    const page = await context.newPage();
    // Long, since the machine may do all else at the same time.
    page.setDefaultTimeout(60_000);
    return new Visitor(context, page, url);
  }

  async go(path: string, heading?: string | RegExp): Promise<void> {
    await this.page.goto(path);
    if (heading !== undefined) {
      await this.heading(heading);
    }
  }

  async heading(name: string | RegExp): Promise<void> {
    try {
      await this.page.getByRole('heading', { level: 1, name }).waitFor();
    } catch (missing) {
      const shown = await this.page.locator('main').innerText();
      throw new Error(`${name} did not come; the page at ${this.page.url()} says:\n${shown}`, { cause: missing });
    }
  }

  /** All that the page asked for has come. */
  async settled(): Promise<void> {
    try {
      await this.page.waitForFunction(() => document.querySelector('.ds-skeleton, [aria-busy="true"]') === null);
    } catch (waiting) {
      const busy = await this.page.locator('.ds-skeleton, [aria-busy="true"]').first().innerHTML();
      const shown = await this.page.locator('main').innerText();
      throw new Error(`${this.page.url()} still waits at ${busy} and says:\n${shown}`, { cause: waiting });
    }
  }

  /** Every answer comes late, as in a cellar with one bar of signal; so what comes first is there to be pushed aside. */
  async onAPoorLine(): Promise<void> {
    const devtools = await this.context.newCDPSession(this.page);
    const unlimited = -1;
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: POOR_LINE_MS,
      downloadThroughput: unlimited,
      uploadThroughput: unlimited,
    });
  }

  /** By how much what was already there has been pushed aside (CLS); what follows a tap within half a second does not count. */
  async shift(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((done) => {
          // What came before is handed over at once, in one piece, when there is any.
          const seen = new PerformanceObserver((list) => done(sum(list.getEntries())));
          const sum = (entries: PerformanceEntry[]) =>
            (entries as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
              .filter(({ hadRecentInput }) => !hadRecentInput)
              .reduce((total, { value }) => total + value, 0);
          seen.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum(seen.takeRecords()))));
        }),
    );
  }

  /** No barrier that a machine can find, and nothing wider than the screen. */
  async isUsable(what: string, { colours = true } = {}): Promise<void> {
    const viewport = this.page.viewportSize() ?? PHONE;
    // On a screen as tall as the page nothing lies below the bars, which elsewhere one scrolls away from under them.
    const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.page.setViewportSize({ width: viewport.width, height: Math.max(height, viewport.height) });
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .disableRules(colours ? [] : ['color-contrast'])
      .analyze();
    await this.page.setViewportSize(viewport);
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map((node) => `${what}: ${id}: ${node.html} ${node.failureSummary}`)),
    ).toEqual([]);
    const wider = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, `${what} is wider than the screen`).toBeLessThanOrEqual(0);
  }

  /** The same page in the other light: its colours are all that differs. */
  async hasContrast(what: string, colorScheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page: this.page }).withRules(['color-contrast']).analyze();
    expect(
      violations.flatMap(({ nodes }) => nodes.map((node) => `${what}: ${node.html} ${node.failureSummary}`)),
    ).toEqual([]);
    await this.page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'light' : 'dark', reducedMotion: 'reduce' });
  }

  /** To be called at the end: the console was silent. */
  async leave(): Promise<void> {
    await this.context.close();
    expect(this.complaints.filter((complaint) => !this.expected.some((known) => known.test(complaint)))).toEqual([]);
  }
}
