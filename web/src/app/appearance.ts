import { kept } from '../shared/kept';

/** Light, dark, or as the device has it. */
export type Appearance = 'auto' | 'light' | 'dark';

const CHOICE = kept('appearance');

export function appearance(): Appearance {
  const chosen = CHOICE.read();
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

export function wear(chosen: Appearance): void {
  CHOICE.write(chosen);
  document.body.dataset.colorScheme = chosen;
}
