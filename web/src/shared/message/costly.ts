/** A piece of a text, and whether it is what makes the SMS longer. */
export interface Piece {
  text: string;
  costly: boolean;
}

/** Cuts a text at the characters that cost; what is between them stays whole. */
export function pieces(text: string, costly: readonly string[]): Piece[] {
  const result: Piece[] = [];
  for (const character of text) {
    const isCostly = costly.includes(character);
    const last = result.at(-1);
    if (last !== undefined && last.costly === isCostly) {
      last.text += character;
    } else {
      result.push({ text: character, costly: isCostly });
    }
  }
  return result;
}
