import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { callerOf } from './caller';

const call = (callerNumber: string | null, callerName: string | null) =>
  ({ callerNumber, callerName }) as Schemas['CallSummary'];

describe('the list of one caller', () => {
  it('is called by the number and the name that was last learned', () => {
    const calls = [
      call('6125550162', null),
      call('+16125550162', 'Dana Miller'),
      call('6125550162', 'D. Miller'),
      call('6125550100', 'Somebody Else'),
    ];
    expect(callerOf('6125550162', calls)).toBe('Dana Miller · (612) 555-0162');
    expect(callerOf('(612) 555-0162', calls)).toBe('Dana Miller · (612) 555-0162');
  });

  it('is called by the number alone where nobody gave a name', () => {
    expect(callerOf('6125550162', [call('6125550162', null)])).toBe('(612) 555-0162');
    expect(callerOf('+442079460000', [])).toBe('+442079460000');
  });

  it('is none for a name, a part of a number or nothing', () => {
    for (const text of ['miller', '5550162', '', undefined]) expect(callerOf(text, [])).toBeNull();
  });
});
