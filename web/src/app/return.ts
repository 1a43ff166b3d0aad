export interface Return {
  /** The page that somebody wanted, to be shown once she is in. */
  til?: string;
}

/**
 * Only pages of ours: what begins with one slash. Anybody can write a link to the sign-in, and it must not lead away from it.
 * The answer names `til` in any case, since the router keeps what it is not told to leave out.
 */
export function toReturn(search: Record<string, unknown>): Return {
  return { til: typeof search.til === 'string' && /^\/(?![/\\])/.test(search.til) ? search.til : undefined };
}
