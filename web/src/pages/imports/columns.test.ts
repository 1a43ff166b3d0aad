import { describe, expect, it } from 'vitest';
import { assign, examples, lacking } from './columns';

describe('the columns of a list', () => {
  it('gives a meaning to one column only, and leaves out the one that had it', () => {
    expect(assign({ Navn: 'name', Tlf: 'phone', Mobil: 'ignore' }, 'Mobil', 'phone')).toEqual({
      Navn: 'name',
      Tlf: 'ignore',
      Mobil: 'phone',
    });
  });

  it('lets any number of columns be tags', () => {
    expect(assign({ A: 'tag', B: 'ignore' }, 'B', 'tag')).toEqual({ A: 'tag', B: 'tag' });
  });

  it('needs a name and a number of customers, and a day of visits', () => {
    expect(lacking({ A: 'lastVisit' }, 'CUSTOMERS')).toEqual(['phone', 'name']);
    expect(lacking({ A: 'phone', B: 'firstName' }, 'CUSTOMERS')).toEqual([]);
    expect(lacking({ A: 'phone' }, 'VISITS')).toEqual(['visitDay']);
  });

  it('takes the name in one piece or in two, not in three', () => {
    expect(lacking({ A: 'phone', B: 'name', C: 'lastName' }, 'CUSTOMERS')).toEqual(['oneName']);
  });

  it('shows cells that say something', () => {
    expect(examples([{ A: '' }, { A: 'Kari' }, { A: null }, { A: 'Ola' }], 'A')).toEqual(['Kari', 'Ola']);
  });
});
