import { describe, expect, it } from 'vitest';
import { preferred } from './languages';

describe('the language of a visit', () => {
  it('is what was chosen here before', () => {
    expect(preferred('en', ['nb-NO'])).toBe('en');
  });

  it('is else the first of the browser that there is', () => {
    expect(preferred(null, ['sv-SE', 'en-US'])).toBe('en');
    expect(preferred(null, ['nn-NO', 'en'])).toBe('nb');
    expect(preferred(null, ['no'])).toBe('nb');
  });

  it('is bokmål for everybody else', () => {
    expect(preferred('xx', ['de'])).toBe('nb');
    expect(preferred(null, [])).toBe('nb');
  });
});
