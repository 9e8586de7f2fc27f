import { useStore } from '@nanostores/react';
import { useCompany } from '../../shared/company';
import { sharedMessages } from '../../shared/messages';
import { fewOf } from '../../shared/filters/few';
import { filterMessages } from '../../shared/filters/messages';
import { phone } from '../../shared/phone';
import { dashed } from '../../shared/words';
import { boundsOf, boundsWords } from './bounds';
import { callsMessages } from './messages';
import { EMPTY, outcomes, recordingStates, type CallsSearch, type Facet, type Filter, type Measure } from './search';

/** A value of a facet in words. */
export function useFacetWords(): (facet: Facet, value: string, name?: string | null) => string {
  const t = useStore(callsMessages);
  const shared = useStore(sharedMessages);
  return (facet, value, name) => {
    if (value === EMPTY) return t[`${facet}None`];
    const own = (facet === 'outcome' ? outcomes : facet === 'recording' ? recordingStates : []).find(
      (each) => each === value,
    );
    if (own !== undefined) return shared[own];
    if (facet === 'number') {
      const number = phone(value);
      return name === undefined || name === null ? number : `${name} · ${number}`;
    }
    if (facet === 'disposition' || facet === 'campaign') return dashed(value);
    if (facet === 'caller') return value === 'new' ? t.callerNew : t.callerRepeat;
    if (facet === 'hours') return value === 'in' ? t.hoursIn : t.hoursOut;
    if (facet === 'abandoned') return value === 'yes' ? t.abandonedYes : t.abandonedNo;
    if (facet === 'answered') return value === 'yes' ? t.answeredYes : t.answeredNo;
    if (facet === 'bookable') return value === 'yes' ? t.bookableYes : t.bookableNo;
    if (facet === 'winnable') return value === 'yes' ? t.winnableYes : t.winnableNo;
    if (facet === 'direction') return value === 'inbound' ? t.inbound : value === 'outbound' ? t.outbound : t.internal;
    if (facet === 'area' && name != null) return `${value} · ${name}`;
    return name ?? value;
  };
}

/** Bounds in words. */
export function useBoundsWords(): (text: string) => string {
  const t = useStore(callsMessages);
  return (text) => {
    const bounds = boundsOf(text);
    return bounds === null ? text : boundsWords(bounds, t);
  };
}

/** A filter as its chip says it: "Disposition Price Shopper, +2". */
export function useFilterWords(search: CallsSearch): (filter: Filter) => string {
  const t = useStore(callsMessages);
  const { others } = useStore(filterMessages);
  const facetWords = useFacetWords();
  const bounds = useBoundsWords();
  const company = useCompany(search.company);
  return (filter) => {
    if (filter === 'company') return `${t.company} ${company?.name ?? search.company ?? ''}`;
    if (filter === 'period') return t.period;
    if (filter === 'text') return `“${search.text ?? ''}”`;
    if (filter === 'wait' || filter === 'talk' || filter === 'duration') return `${t[filter]} ${measured(filter)}`;
    const values = (search[filter] ?? []).map((value) => facetWords(filter, value));
    return `${t[filter]} ${fewOf(values, others)}`;
  };

  function measured(measure: Measure): string {
    const asked = search[measure];
    return asked === undefined ? '' : bounds(asked);
  }
}
