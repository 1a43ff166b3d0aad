import { expect, it } from 'vitest';
import { withTag } from './tags';

it('adds a tag once, however it is written', () => {
  expect(withTag(['VIP'], ' stamkunde ')).toEqual(['VIP', 'stamkunde']);
  expect(withTag(['VIP'], 'vip')).toEqual(['VIP']);
  expect(withTag(['Ånd'], 'ånd')).toEqual(['Ånd']);
  expect(withTag(['VIP'], '  ')).toEqual(['VIP']);
});
