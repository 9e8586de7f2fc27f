import { expect, test } from 'vitest';
import { daysOf } from './days';

test.each([
  ['30', 30],
  [' 3650 ', 3650],
  ['29', null],
  ['3651', null],
  ['90.5', null],
  ['', null],
  ['ninety', null],
])('%s is %s days', (text, days) => {
  expect(daysOf(text)).toBe(days);
});
