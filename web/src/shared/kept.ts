/**
 * A word that this browser remembers. Where it may not (a private window, full storage), it forgets, and nothing else
 * happens. Nothing about customers goes in here.
 */
export interface Kept {
  read: () => string | null;
  write: (value: string) => void;
  forget: () => void;
}

export function kept(name: string, storage: () => Storage = () => window.localStorage): Kept {
  const key = `rebookly.${name}`;
  const quietly = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  return {
    read: () => quietly(() => storage().getItem(key), null),
    write: (value) => quietly(() => storage().setItem(key, value), undefined),
    forget: () => quietly(() => storage().removeItem(key), undefined),
  };
}
