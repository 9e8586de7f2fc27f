import { expect, it } from 'vitest';
import { phone } from './phone';
import { dashed, initials } from './words';

it.each([
  ['6125550162', '(612) 555-0162'],
  ['16125550162', '(612) 555-0162'],
  ['+16125550162', '(612) 555-0162'],
  ['612-555-0162', '(612) 555-0162'],
  ['+442079460958', '+442079460958'],
  ['+4930123456', '+4930123456'],
  ['911', '911'],
  ['Anonymous', 'Anonymous'],
])('writes %s as %s', (number, written) => {
  expect(phone(number)).toBe(written);
});

it('sets dashes and initials', () => {
  expect(dashed('Booked - New Customer')).toBe('Booked\u00a0– New Customer');
  expect(dashed('Follow-up')).toBe('Follow-up');
  expect(initials('Summit Heating & Air')).toBe('SH');
  expect(initials('')).toBe('');
});
