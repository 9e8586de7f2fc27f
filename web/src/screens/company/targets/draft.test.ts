import { expect, it } from 'vitest';
import { bounds, draftOf, isRight, sheetOf } from './draft';

const sheet = {
  answeredLeast: 97,
  abandonedMost: 5,
  waitSecondsMost: 20,
  shortAbandonSeconds: 5,
  bookedLeast: 35,
  bookedMost: 50,
  talkSecondsLeast: 180,
  talkSecondsMost: 360,
};

it('goes to a form and back', () => {
  expect(sheetOf(draftOf(sheet))).toEqual(sheet);
});

it('takes whole numbers alone, and ranges that go upwards', () => {
  const draft = draftOf(sheet);
  for (const wrong of ['', '-1', '9.5', 'many', '101', '1e1']) {
    expect(isRight({ ...draft, answeredLeast: wrong }, 'answeredLeast')).toBe(false);
    expect(sheetOf({ ...draft, answeredLeast: wrong })).toBeNull();
  }
  expect(bounds(draft, 'bookedMost')).toEqual({ least: 35, most: 100 });
  expect(isRight({ ...draft, bookedMost: '34' }, 'bookedMost')).toBe(false);
  expect(isRight({ ...draft, bookedMost: '35' }, 'bookedMost')).toBe(true);
});
