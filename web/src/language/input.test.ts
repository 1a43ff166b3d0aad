import { describe, expect, it } from 'vitest';
import { kroner, oreOf } from './input';

describe('kroner as they are typed', () => {
  it('are taken as people write them', () => {
    expect(['650', '650 kr', '1 250,50', '1\u00A0250,5', '99.90', '650,-', '0'].map(oreOf)).toEqual([
      65_000, 65_000, 125_050, 125_050, 9_990, 65_000, 0,
    ]);
  });

  it('come back into a field as they are typed', () => {
    expect([65_000, 9_990, 5, 0].map(kroner)).toEqual(['650', '99,90', '0,05', '0']);
  });

  it('are refused when nobody can tell how many they are', () => {
    expect(['', 'mye', '-5', '1,2,3', '10 000 000', '6,505'].map(oreOf)).toEqual([null, null, null, null, null, null]);
  });
});
