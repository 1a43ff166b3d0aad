import { expect, it } from 'vitest';
import { toReturn } from './return';

it('leads back to pages of ours', () => {
  expect(toReturn({ til: '/kunder?q=Kari' })).toEqual({ til: '/kunder?q=Kari' });
});

it.each([
  '//example.com',
  '/\\example.com',
  'https://example.com',
  'javascript:alert(1)',
  'kunder',
  '',
  7,
  null,
  undefined,
])('leads nowhere else: %s', (til) => {
  const wanted = toReturn({ til });
  expect(wanted.til).toBeUndefined();
  expect('til' in wanted).toBe(true);
});
