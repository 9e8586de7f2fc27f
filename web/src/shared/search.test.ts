import { describe, expect, it } from 'vitest';
import { parseBack } from './back';
import { parseSearch, stringifySearch } from './search';

describe('the address', () => {
  it('repeats a parameter for several values and keeps what people write readable', () => {
    expect(
      stringifySearch({ outcome: ['booked', 'lost'], zone: 'America/Chicago', disposition: ['(empty)'], text: '' }),
    ).toBe('?outcome=booked&outcome=lost&zone=America/Chicago&disposition=(empty)');
  });

  it('is read as it was written', () => {
    const search = { disposition: ['A / B', 'Ü & ?', '(empty)'], text: 'x=1' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });
});

describe('the way back after signing in', () => {
  it.each(['/calls', '/calls?company=a&outcome=lost', '/calls/abc.20261121.3'])('goes to %s', (back) => {
    expect(parseBack({ back })).toEqual({ back });
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'calls',
    '/sign-in?back=/x',
    '',
  ])('does not go to %j', (back) => {
    expect(parseBack({ back })).toEqual({});
  });
});
