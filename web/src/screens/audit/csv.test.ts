import { describe, expect, it } from 'vitest';
import { cell, toCsv, type Entry } from './csv';

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1 612', "'+1 612"],
    ['-5', "'-5"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['a "b", c', '"a ""b"", c"'],
    ['two\nlines', '"two\nlines"'],
    ['Dana Reyes', 'Dana Reyes'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(cell(text)).toBe(written);
  });
});

it('has a line for each entry under the names of the columns', () => {
  const entry: Entry = {
    id: '1',
    at: '2026-11-27T07:00:00Z',
    actor: 'u1',
    actorName: 'Dana Reyes',
    action: 'member_changed',
    subject: 'company#a',
    address: '203.0.113.20',
    details: { user: 'u2' },
    before: { rights: 'listen' },
    after: { rights: 'listen, export' },
  };
  expect(toCsv([entry]).split('\r\n')).toEqual([
    '\uFEFFat,actor,actor_name,action,subject,address,details,before,after',
    '2026-11-27T07:00:00Z,u1,Dana Reyes,member_changed,company#a,203.0.113.20,user: u2,rights: listen,"rights: listen, export"',
    '',
  ]);
});
