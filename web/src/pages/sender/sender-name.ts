export const MOST_LETTERS = 11;

/** 3 to 11 of a–z, digits and hyphens, at least one letter: what Norwegian phones show as a sender. Æ, ø and å are not among them. */
export function isSenderName(name: string): boolean {
  return /^(?=.*[A-Za-z])[A-Za-z0-9-]{3,11}$/.test(name);
}
