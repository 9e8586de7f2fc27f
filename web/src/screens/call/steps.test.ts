import { expect, it } from 'vitest';
import { stepsOf } from './steps';

const segment = {
  start: '2026-11-21T19:58:04Z',
  callType: 'Inbound',
  agent: 'Jordan Park',
  disposition: null,
  dialledNumber: null,
  ivrSeconds: 11,
  queueSeconds: 0,
  ringSeconds: 5,
  talkSeconds: 60,
  holdSeconds: 10,
  parkSeconds: 2,
  wrapUpSeconds: 0,
};

it('lays a call’s segments out as one course, each step where the one before ends', () => {
  const transfer = {
    ...segment,
    start: '2026-11-21T20:00:00Z',
    agent: 'Ana Lopez',
    ivrSeconds: 0,
    holdSeconds: 0,
    parkSeconds: 0,
  };
  expect(
    stepsOf([segment, transfer]).map(({ kind, at, seconds, agent }) => [kind, at.slice(11, 19), seconds, agent]),
  ).toEqual([
    ['menu', '19:58:04', 11, 'Jordan Park'],
    ['ring', '19:58:15', 5, 'Jordan Park'],
    ['talk', '19:58:20', 60, 'Jordan Park'],
    ['hold', '19:59:20', 12, 'Jordan Park'],
    ['ring', '20:00:00', 5, 'Ana Lopez'],
    ['talk', '20:00:05', 60, 'Ana Lopez'],
  ]);
});
