import { useStore } from '@nanostores/react';
import bar from '../../shared/filters/bar.module.css';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { TextFilter } from '../../shared/filters/text-filter';
import { sharedMessages } from '../../shared/messages';
import { outcomes } from '../calls/search';
import { dispositionsMessages } from './messages';
import { parseDispositionsSearch, type DispositionsSearch } from './search';

interface Props {
  search: DispositionsSearch;
  show: (search: DispositionsSearch) => void;
}

export function FilterBar({ search, show }: Props) {
  const t = useStore(dispositionsMessages);
  const words = useStore(sharedMessages);
  const change = (asked: { [Key in keyof DispositionsSearch]?: unknown }) => {
    show(parseDispositionsSearch({ ...search, ...asked }));
  };
  return (
    <div className={bar.bar} role="group" aria-label={t.filters}>
      <ChoiceChip<string>
        label={t.outcome}
        any={t.any}
        options={outcomes.map((value) => ({ value, label: words[value] }))}
        selected={search.outcome ?? []}
        onChange={(outcome) => {
          change({ outcome });
        }}
      />
      <ChoiceChip<string>
        label={t.only}
        any={t.all}
        options={[
          { value: 'to_be_classified', label: t.toBeClassified },
          { value: 'changed', label: t.changed },
        ]}
        selected={search.only === undefined ? [] : [search.only]}
        onChange={(chosen) => {
          change({ only: chosen.at(-1) });
        }}
      />
      <TextFilter
        label={t.find}
        text={search.text ?? ''}
        onChange={(text) => {
          change({ text });
        }}
      />
    </div>
  );
}
