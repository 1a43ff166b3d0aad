import { createHmac, randomUUID } from 'node:crypto';
import { inject } from 'vitest';

/** The address of the system that is this file's alone for as long as it runs. */
export function ownSystem(): string {
  const urls = inject('urls');
  return urls[(Number(process.env.VITEST_POOL_ID) - 1) % urls.length] ?? '';
}

/** What stands beside the product on one machine: its clock and its mailbox. */
export class World {
  constructor(readonly url: string) {}

  async now(): Promise<Date> {
    const { now } = (await (await fetch(`${this.url}/local/clock`)).json()) as { now: string };
    return new Date(now);
  }

  async advance(duration: string): Promise<void> {
    const moved = await fetch(`${this.url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify({ advance: duration }),
    });
    if (!moved.ok) {
      throw new Error(`the clock does not move: ${moved.status}`);
    }
  }

  async moveTo(moment: Date): Promise<void> {
    await this.advance(`PT${Math.ceil((moment.getTime() - (await this.now()).getTime()) / 1000)}S`);
  }

  /** What has come to phones, the first first. */
  async phone(): Promise<{ to: string; text: string; senderName: string }[]> {
    const all = (await (await fetch(`${this.url}/local/phone.json`)).json()) as {
      items: { to: string; text: string; senderName: string }[];
    };
    return all.items;
  }

  /** The code of the last mail to an address. */
  async mailCode(to: string): Promise<string> {
    const box = await fetch(`${this.url}/local/mailbox.json?to=${encodeURIComponent(to)}`);
    const { items } = (await box.json()) as { items: { code: string; at: string }[] };
    const last = items.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1);
    if (last === undefined) {
      throw new Error('no mail has come');
    }
    return last.code;
  }

  /** A code of the authenticator. Each works once, so for another sign-in time has to pass. */
  async totp(secret: string): Promise<string> {
    return totp(secret, await this.now());
  }
}

/** RFC 6238 with what every app takes: SHA-1, six digits, 30 seconds. */
export function totp(secret: string, at: Date): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const digest = createHmac('sha1', base32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

function base32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text.replaceAll(/[\s=]/g, '')]
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** A studio that was set up without a browser, for tests of what comes after. */
export class Owner {
  private cookie = '';

  private constructor(
    readonly world: World,
    readonly email: string,
    readonly password: string,
  ) {}

  secret = '';
  recoveryCodes: string[] = [];

  static async signUp(world: World): Promise<Owner> {
    const owner = new Owner(world, `kari-${randomUUID()}@salongen.example`, 'ti røde sakser i skuffen');
    const { version } = await owner.call<{ version: string }>('GET', '/api/agreement');
    await owner.call('POST', '/api/signup', {
      email: owner.email,
      password: owner.password,
      legalFirstName: 'Kari',
      legalLastName: 'Nordmann',
      studioName: 'Salong Saks',
      agreementVersion: version,
      language: 'nb',
    });
    await owner.call('POST', '/api/signup/verification', {
      email: owner.email,
      code: await world.mailCode(owner.email),
    });
    owner.secret = (await owner.call<{ secret: string }>('POST', '/api/account/totp')).secret;
    const confirmed = await owner.call<{ recoveryCodes: string[] }>('POST', '/api/account/totp/confirmation', {
      code: await world.totp(owner.secret),
    });
    owner.recoveryCodes = confirmed.recoveryCodes;
    return owner;
  }

  /** For a browser that is to be her. */
  get session(): { name: string; value: string; url: string } {
    const [name = '', value = ''] = this.cookie.split('=', 2);
    return { name, value, url: this.world.url };
  }

  async call<T>(method: string, path: string, body?: unknown, etag?: string): Promise<T> {
    const answer = await fetch(this.world.url + path, {
      method,
      headers: {
        origin: this.world.url,
        'idempotency-key': randomUUID(),
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(etag === undefined ? {} : { 'if-match': etag }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie !== undefined) {
      this.cookie = cookie;
    }
    if (!answer.ok) {
      throw new Error(`${method} ${path.split('?')[0]}: ${answer.status} ${await answer.text()}`);
    }
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }

  async etagOf(path: string): Promise<string> {
    const answer = await fetch(this.world.url + path, { headers: { cookie: this.cookie } });
    return answer.headers.get('etag') ?? '';
  }

  /** The next SMS to a number: its sender never hears whether it was taken. */
  async lose(phone: string): Promise<void> {
    await this.call('POST', '/local/phone/faults', { to: phone, mode: 'LOSE_RESPONSE', times: 1 });
  }

  /** Sends a text to some customers, at whatever hour it is: the clock goes on until nothing waits any more. */
  async send(
    name: string,
    filter: object,
    text = 'Hei {fornavn|du}. Det er en stund siden sist: {lenke}',
  ): Promise<string> {
    const { id } = await this.call<{ id: string }>('POST', '/api/campaigns', {
      name,
      filter,
      text,
    });
    await this.call('POST', `/api/campaigns/${id}/start`);
    for (let tries = 0; tries < 60; tries++) {
      await this.world.advance('PT2M');
      const { items } = await this.call<{ items: { state: string; until: string | null }[] }>(
        'GET',
        `/api/campaigns/${id}/messages?limit=200`,
      );
      const held = items.find(({ state }) => state === 'HELD');
      if (held?.until) {
        const wait = Math.ceil((Date.parse(held.until) - (await this.world.now()).getTime()) / 1000);
        await this.world.advance(`PT${Math.max(wait, 1)}S`);
      } else if (
        items.length > 0 &&
        !items.some(({ state }) => ['HELD', 'QUEUED', 'SENDING', 'SENT'].includes(state))
      ) {
        return id;
      }
    }
    throw new Error('the SMS do not go');
  }

  /** Follows the link of the last SMS to a number, as a person with a phone does. */
  async tapLink(phone: string, userAgent: string): Promise<void> {
    const box = await fetch(`${this.world.url}/local/phone.json?to=${encodeURIComponent(phone)}`);
    const { items } = (await box.json()) as { items: { text: string }[] };
    const link = /https?:\/\/\S+/.exec(items.at(-1)?.text ?? '')?.[0];
    if (link === undefined) {
      throw new Error('no SMS has a link');
    }
    await fetch(link, { headers: { 'user-agent': userAgent }, redirect: 'manual' });
  }

  /** Takes a list in, all the way. */
  async import(list: string, kind = 'CUSTOMERS', marketing: object | null = null): Promise<string> {
    const bytes = Buffer.from(list);
    const { id, upload } = await this.call<{ id: string; upload: { url: string; headers: Record<string, string> } }>(
      'POST',
      '/api/imports',
      { fileName: 'kunder.csv', size: bytes.length, kind },
    );
    await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: bytes });
    await this.until(`/api/imports/${id}`, 'READY');
    if (marketing !== null) {
      await this.call('PATCH', `/api/imports/${id}`, { marketing }, await this.etagOf(`/api/imports/${id}`));
      await this.until(`/api/imports/${id}`, 'READY');
    }
    await this.call('POST', `/api/imports/${id}/commit`);
    await this.until(`/api/imports/${id}`, 'DONE');
    return id;
  }

  async chooseSender(): Promise<void> {
    await this.call(
      'PUT',
      '/api/studio/sender',
      { legalName: 'Kari Nordmann', title: 'Frisør', displayName: 'Kari', senderName: 'SalongSaks' },
      await this.etagOf('/api/studio/sender'),
    );
  }

  /** Ten or eleven in the morning of the next weekday on which marketing may go. */
  async toOpenMorning(): Promise<void> {
    const { days } = await this.call<{ days: { day: string; open: boolean; holiday: string | null }[] }>(
      'GET',
      '/api/automations/calendar',
    );
    const now = await this.world.now();
    const morning = days
      .filter(({ open, holiday }) => open && holiday === null)
      .map(({ day }) => new Date(`${day}T09:00:00Z`))
      .find((one) => one > now && ![0, 6].includes(one.getUTCDay()));
    if (morning !== undefined) {
      await this.world.moveTo(morning);
    }
  }

  /** Sends to everybody, and lets the minutes pass that it takes. */
  async sendCampaign(name: string, text: string): Promise<string> {
    const { id } = await this.call<{ id: string }>('POST', '/api/campaigns', { name, text, filter: { all: [] } });
    await this.start(id);
    return id;
  }

  async start(campaign: string): Promise<void> {
    await this.call('POST', `/api/campaigns/${campaign}/start`);
    await this.world.advance('PT3M');
    await this.until(`/api/campaigns/${campaign}`, 'DONE');
  }

  private async until(path: string, state: string): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      if ((await this.call<{ state: string }>('GET', path)).state === state) {
        return;
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`${state} did not come`);
  }
}
