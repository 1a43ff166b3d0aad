/** With one more tag; those that differ only in case are one, as the server counts them. */
export function withTag(tags: readonly string[], typed: string): string[] {
  const tag = typed.trim();
  const isThere = tags.some((one) => one.toLocaleLowerCase('nb') === tag.toLocaleLowerCase('nb'));
  return tag === '' || isThere ? [...tags] : [...tags, tag];
}
