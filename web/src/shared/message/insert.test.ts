import { expect, it } from 'vitest';
import { inserted } from './insert';

it('puts a field in where the cursor is, with room around it', () => {
  expect(inserted('Hei du', 3, 3, '{fornavn|du}')).toEqual({ text: 'Hei {fornavn|du} du', cursor: 16 });
  expect(inserted('Hei ', 4, 4, '{fornavn|du}').text).toBe('Hei {fornavn|du}');
  expect(inserted('Hei, velkommen', 3, 3, '{fornavn|du}').text).toBe('Hei {fornavn|du}, velkommen');
  expect(inserted('', 0, 0, '{lenke}')).toEqual({ text: '{lenke}', cursor: 7 });
});

it('puts it in the place of what is marked', () => {
  expect(inserted('Hei Kari.', 4, 8, '{fornavn|du}').text).toBe('Hei {fornavn|du}.');
});
