import { expect, it } from 'vitest';
import { isSenderName } from './sender-name';

it('takes what Norwegian phones show as a sender', () => {
  expect(['Saks', 'SalongSaks', 'Salong-Saks', '24Hair'].filter((name) => !isSenderName(name))).toEqual([]);
});

it('refuses spaces, æøå, digits alone, and what is too short or too long', () => {
  expect(['Salong S', 'Såpe', '12345', 'AB', 'SalongSaksen', ''].filter(isSenderName)).toEqual([]);
});
