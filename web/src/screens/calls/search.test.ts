import { describe, expect, it } from 'vitest';
import { areWholeDays, daysAsked, daysOf, presetOf, presets } from './period';
import { changed, narrowing, toQuery, toQuestion, without } from './asked';
import { parseCallsSearch } from './search';

describe('the list’s address', () => {
  it('takes one value or several', () => {
    expect(parseCallsSearch({ outcome: 'lost', recording: ['ready', 'missing'], disposition: '(empty)' })).toEqual({
      outcome: ['lost'],
      recording: ['ready', 'missing'],
      disposition: ['(empty)'],
    });
  });

  it('leaves out what it does not know', () => {
    expect(parseCallsSearch({ outcome: ['won', 'lost', 'lost'], from: 'yesterday', colour: 'red', text: '' })).toEqual({
      outcome: ['lost'],
    });
  });

  it('starts from the first page when a filter changes', () => {
    expect(changed({ company: 'a', cursor: 'x' }, { text: 'olson' })).toEqual({ company: 'a', text: 'olson' });
  });

  it('names columns in their order, and asks the API for none of them', () => {
    const search = parseCallsSearch({ columns: ['wait', 'colour', 'tags', 'wait'], text: 'x', cursor: 'y' });
    expect(search).toEqual({ columns: ['tags', 'wait'], text: 'x', cursor: 'y' });
    expect(toQuery(search)).toEqual({ text: 'x', cursor: 'y' });
    expect(toQuestion(search)).toEqual({ text: 'x' });
    expect(parseCallsSearch({ columns: 'nothing' })).toEqual({});
    expect(changed(search, { text: undefined })).toEqual({ columns: ['tags', 'wait'] });
  });

  it('drops a filter whole', () => {
    expect(without({ from: '2026-11-01', to: '2026-11-02', zone: 'UTC', text: 'x' }, 'period')).toEqual({ text: 'x' });
    expect(without({ outcome: ['lost'], text: 'x' }, 'outcome')).toEqual({ text: 'x' });
  });

  it('names what narrows it, the narrowest first', () => {
    expect(narrowing({ company: 'a', from: '2026-11-01', text: 'x', outcome: ['lost'] })).toEqual([
      'text',
      'outcome',
      'company',
    ]);
  });
});

describe('a period', () => {
  const today = '2026-11-21';

  it('of the last seven days has today in it', () => {
    expect(daysOf('last7', today)).toEqual({ from: '2026-11-15', to: '2026-11-22' });
    expect(daysAsked({}, today)).toEqual(daysOf('last7', today));
  });

  it.each(presets)('is recognised as %s', (preset) => {
    expect(presetOf(daysOf(preset, today), today)).toBe(preset);
  });

  it('is nobody’s preset when the days are others', () => {
    expect(presetOf({ from: '2026-11-01', to: '2026-11-03' }, today)).toBeNull();
    expect(areWholeDays({ from: '2026-11-01T08:00', to: '2026-11-02' })).toBe(false);
  });
});
