import { kept } from '../../shared/kept';

/** A code that is under way, or may be. */
export interface WaitingCode {
  phone: string;
  /** Whether the provider said that it took it. */
  isKnown: boolean;
}

const PLACE = kept('phone-code', () => window.sessionStorage);

/** To read an SMS one leaves the page, and a phone may forget it: only this tab remembers, and only until it is closed. */
export function waitingCode(): WaitingCode | null {
  return readWaiting(PLACE.read());
}

export function keepWaiting(code: WaitingCode | null): void {
  if (code === null) {
    PLACE.forget();
  } else {
    PLACE.write(JSON.stringify(code));
  }
}

/** What is not of our making is nothing. */
export function readWaiting(written: string | null): WaitingCode | null {
  try {
    const read: unknown = JSON.parse(written ?? 'null');
    return typeof read === 'object' &&
      read !== null &&
      'phone' in read &&
      typeof read.phone === 'string' &&
      'isKnown' in read &&
      typeof read.isKnown === 'boolean'
      ? { phone: read.phone, isKnown: read.isKnown }
      : null;
  } catch {
    return null;
  }
}
