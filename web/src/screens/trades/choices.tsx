import { Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { CheckIcon } from '../../shared/icons';
import { Failure } from '../../shared/states/failure';
import { useTrades } from './kept';
import { tradesMessages } from './messages';
import classes from './trades.module.css';

interface Props {
  /** Ids. */
  chosen: readonly string[];
  /** What the company has: one of those may be in no list any more. */
  held?: readonly { id: string; name: string }[];
  onChange: (chosen: string[]) => void;
}

/** Which trades a company has, all of them in view. */
export function TradeChoices({ chosen, held = [], onChange }: Props) {
  const t = useStore(tradesMessages);
  const { data, isError, error, refetch } = useTrades();
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={62} aria-hidden="true" />;
  const listed = data.trades.map(({ id, name }) => ({ id, name }));
  const more = held.filter(({ id }) => !listed.some((trade) => trade.id === id));
  return (
    <fieldset className={classes.choices}>
      <legend>{t.choose}</legend>
      {[...listed, ...more].map(({ id, name }) => {
        const checked = chosen.includes(id);
        return (
          <label key={id} className={classes.choice}>
            <input
              type="checkbox"
              checked={checked}
              onChange={() => {
                onChange((checked ? chosen.filter((each) => each !== id) : [...chosen, id]).toSorted());
              }}
            />
            <span>
              {checked ? <CheckIcon size={14} /> : null}
              {name}
            </span>
          </label>
        );
      })}
      <span className={classes.help}>{t.chooseHelp}</span>
    </fieldset>
  );
}
