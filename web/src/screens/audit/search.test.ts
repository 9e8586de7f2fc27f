import { describe, expect, it } from 'vitest';
import { changed, lastDays } from './asked';
import { parseAuditSearch } from './search';

describe('the log’s address', () => {
  it('keeps what it knows and leaves out the rest', () => {
    expect(parseAuditSearch({ from: '2026-11-01', to: 'tomorrow', actor: 'u1', colour: 'red' })).toEqual({
      from: '2026-11-01',
      actor: 'u1',
    });
  });

  it('drops a filter that is taken off', () => {
    expect(changed({ actor: 'u1', action: 'signed_in' }, { actor: undefined })).toEqual({ action: 'signed_in' });
  });

  it('has today among the last days', () => {
    expect(lastDays(7, new Date('2026-11-27T23:00:00Z'))).toEqual({ from: '2026-11-21', to: '2026-11-27' });
  });
});
