/** A text with something put in at a place, with a space where words would touch, and where the cursor is after it. */
export function inserted(text: string, start: number, end: number, what: string): { text: string; cursor: number } {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const left = before === '' || /[\s(]$/.test(before) ? '' : ' ';
  const right = after === '' || /^[\s.,:;?!)]/.test(after) ? '' : ' ';
  return { text: before + left + what + right + after, cursor: (before + left + what).length };
}
