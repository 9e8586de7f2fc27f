import { addDays } from '../../shared/time';

export type Preset = 'today' | 'yesterday' | 'last7' | 'last30' | 'last90' | 'thisMonth';
export const presets: readonly Preset[] = ['today', 'yesterday', 'last7', 'last30', 'last90', 'thisMonth'];

/** Local days, `to` excluded. */
export interface Days {
  from: string;
  to: string;
}

export function daysOf(preset: Preset, today: string): Days {
  const tomorrow = addDays(today, 1);
  switch (preset) {
    case 'today':
      return { from: today, to: tomorrow };
    case 'yesterday':
      return { from: addDays(today, -1), to: today };
    case 'last7':
      return { from: addDays(today, -6), to: tomorrow };
    case 'last30':
      return { from: addDays(today, -29), to: tomorrow };
    case 'last90':
      return { from: addDays(today, -89), to: tomorrow };
    case 'thisMonth':
      return { from: `${today.slice(0, 7)}-01`, to: tomorrow };
  }
}

/** The preset that means the same days today, if one does. */
export function presetOf(days: Days, today: string): Preset | null {
  return (
    presets.find((preset) => {
      const { from, to } = daysOf(preset, today);
      return from === days.from && to === days.to;
    }) ?? null
  );
}

/** What the address leaves out: the screen's usual days, today among them; and from a given day, until today. */
export function daysAsked(search: { from?: string; to?: string }, today: string, preset: Preset = 'last7'): Days {
  const usual = daysOf(preset, today);
  return { from: search.from ?? usual.from, to: search.to ?? usual.to };
}

/** Whether both ends are whole days, as people choose them here; an address may also carry times. */
export function areWholeDays({ from, to }: Days): boolean {
  return from.length === 10 && to.length === 10;
}
