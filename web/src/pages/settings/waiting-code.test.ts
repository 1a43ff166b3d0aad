import { describe, expect, it } from 'vitest';
import { readWaiting } from './waiting-code';

describe('a code that is under way', () => {
  it('is found again as it was kept', () => {
    const code = { phone: '+4793800000', isKnown: false };
    expect(readWaiting(JSON.stringify(code))).toEqual(code);
  });

  it.each([null, '', 'nonsense', 'null', '[]', '{"phone": 93800000, "isKnown": true}', '{"phone": "+4793800000"}'])(
    'is none where %j stands',
    (written) => {
      expect(readWaiting(written)).toBeNull();
    },
  );
});
