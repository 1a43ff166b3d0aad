import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from './draft';
import { keepDraft, keptDraft, readDraft } from './kept-draft';

const TYPED = {
  studioName: 'Salong Saks',
  legalFirstName: 'Ingrid',
  legalLastName: 'Aas',
  email: 'ingrid@salongen.example',
  password: 'ti røde sakser i skuffen',
  agreed: true,
  proved: false,
  recoveryCodes: ['abcd-efgh'],
};

describe('what is typed at the sign-up', () => {
  beforeEach(() => window.sessionStorage.clear());

  it('is found again after a reload, but for what is secret and what was agreed to', () => {
    keepDraft(TYPED);
    expect(keptDraft()).toEqual({ ...TYPED, password: '', agreed: false, recoveryCodes: [] });
    expect(Object.values({ ...window.sessionStorage }).join('\n')).not.toMatch(/sakser|abcd/);
  });

  it('is forgotten when the address is proved', () => {
    keepDraft(TYPED);
    keepDraft({ ...TYPED, proved: true });
    expect(keptDraft()).toEqual(EMPTY_DRAFT);
  });

  it.each([null, '', 'nonsense', 'null', '[]', '{"email": 7}'])('is nothing where %j stands', (written) => {
    expect(readDraft(written)).toEqual(EMPTY_DRAFT);
  });
});
