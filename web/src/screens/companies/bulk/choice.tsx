import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import page from '../../../shared/page.module.css';
import classes from './bulk.module.css';
import { bulkMessages } from './messages';

export interface Option {
  id: string;
  label: string;
  detail?: string;
}

interface Props {
  label: string;
  /** Undefined while they are on their way. */
  options: readonly Option[] | undefined;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** One of several, all in sight: lists that drop down have no place in a dialog. */
export function Choice({ label, options, chosen, onChoose }: Props) {
  const t = useStore(bulkMessages);
  if (options === undefined) return <Skeleton height={96} />;
  if (options.length === 0) return <p className={page.soft}>{t.nobody}</p>;
  return (
    <fieldset className={classes.choice}>
      <legend>{label}</legend>
      <div>
        {options.map(({ id, label: name, detail }) => (
          <label key={id}>
            <input
              type="radio"
              name="choice"
              checked={id === chosen}
              onChange={() => {
                onChoose(id);
              }}
            />
            <span>
              {name}
              {detail === undefined ? null : <small>{detail}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
