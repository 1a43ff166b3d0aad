/** What people type, as the server takes it; and back. */

/** Kroner as they are typed (“650”, “1 250,50”, “650 kr”) in øre; null when it is none. */
export function oreOf(typed: string): number | null {
  const plain = typed.replaceAll(/[\s\u00A0\u202F]|kr\.?$/gi, '').replace(/,-$/, '');
  const match = /^(\d{1,7})(?:[,.](\d{1,2}))?$/.exec(plain);
  return match === null ? null : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Øre as they are typed: “650”, “99,90”. */
export function kroner(ore: number): string {
  return ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2).replace('.', ',');
}
