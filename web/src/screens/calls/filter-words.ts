import { useStore } from '@nanostores/react';
import { useCompany } from '../../shared/company';
import { sharedMessages } from '../../shared/messages';
import { fewOf } from '../../shared/filters/few';
import { filterMessages } from '../../shared/filters/messages';
import { dashed } from '../../shared/words';
import { callsMessages } from './messages';
import { EMPTY_DISPOSITION, type CallsSearch, type Filter } from './search';

/** A filter as its chip says it: "Disposition Price Shopper, +2". */
export function useFilterWords(search: CallsSearch): (filter: Filter) => string {
  const t = useStore(callsMessages);
  const shared = useStore(sharedMessages);
  const { others } = useStore(filterMessages);
  const company = useCompany(search.company);
  return (filter) => {
    switch (filter) {
      case 'company':
        return `${t.company} ${company?.name ?? search.company ?? ''}`;
      case 'period':
        return t.period;
      case 'outcome':
        return `${t.outcome} ${few((search.outcome ?? []).map((each) => shared[each]))}`;
      case 'disposition':
        return `${t.disposition} ${few((search.disposition ?? []).map((each) => (each === EMPTY_DISPOSITION ? t.empty : dashed(each))))}`;
      case 'recording':
        return `${t.recording} ${few((search.recording ?? []).map((each) => shared[each]))}`;
      case 'text':
        return `“${search.text ?? ''}”`;
    }
  };

  function few(values: string[]): string {
    return fewOf(values, others);
  }
}
