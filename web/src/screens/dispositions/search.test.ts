import { describe, expect, it } from 'vitest';
import { parseDispositionsSearch } from './search';

describe('the address of dispositions', () => {
  it('keeps what it may say', () => {
    const asked = { text: 'spam', outcome: ['lost', 'booked'], only: 'changed' } as const;
    expect(parseDispositionsSearch({ ...asked, outcome: [...asked.outcome] })).toEqual(asked);
    expect(parseDispositionsSearch({ outcome: 'lost' })).toEqual({ outcome: ['lost'] });
  });

  it('leaves out what it may not', () => {
    expect(parseDispositionsSearch({ text: '', outcome: [], only: 'mine' })).toEqual({});
  });
});
