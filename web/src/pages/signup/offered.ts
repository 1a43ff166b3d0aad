import { kept } from '../../shared/kept';

/**
 * That an authenticator was offered in this tab, and not the secret itself, which nothing but the page may know. Each offer
 * is a new secret, so whoever reloads has an entry in her app that will never be right.
 */
export const offered = kept('authenticator-offered', () => window.sessionStorage);
