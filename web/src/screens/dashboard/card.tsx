import { UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { saveBlob, saveFile } from '../../shared/files';
import classes from './card.module.css';
import { csv, png, type Sheet } from './files';
import { dashboardMessages } from './messages';

interface Props {
  /** What the chart says. */
  title: string;
  /** What it is of, for the names of files. */
  name: string;
  sheet: Sheet;
  wide?: boolean;
  /** Whether it is a drawing; else it is a table by itself. */
  drawn?: boolean;
  children: ReactNode;
}

/** A chart: its finding, the drawing or the same as a table, and both to take along. */
export function Card({ title, name, sheet, wide = false, drawn = true, children }: Props) {
  const t = useStore(dashboardMessages);
  const label = useId();
  const body = useRef<HTMLDivElement>(null);
  const [table, setTable] = useState(false);

  return (
    <section className={classes.card} data-wide={wide ? true : undefined} aria-labelledby={label}>
      <header className={classes.head}>
        <h2 id={label} className={classes.title}>
          {title}
        </h2>
        <div className={classes.tools}>
          {drawn ? (
            <UnstyledButton
              className={classes.tool}
              aria-pressed={table}
              onClick={() => {
                setTable(!table);
              }}
            >
              {t.table}
            </UnstyledButton>
          ) : null}
          <UnstyledButton
            className={classes.tool}
            aria-label={t.asCsv({ name })}
            onClick={() => {
              saveFile(`${name}.csv`, 'text/csv', csv(sheet));
            }}
          >
            CSV
          </UnstyledButton>
          {table || !drawn ? null : (
            <UnstyledButton
              className={classes.tool}
              aria-label={t.asPng({ name })}
              onClick={() => {
                const drawing = body.current?.querySelector('svg');
                if (drawing)
                  void png(drawing).then((picture) => {
                    saveBlob(`${name}.png`, picture);
                  });
              }}
            >
              PNG
            </UnstyledButton>
          )}
        </div>
      </header>
      <div ref={body} className={classes.body}>
        {table ? <Table sheet={sheet} /> : children}
      </div>
    </section>
  );
}

function Table({ sheet: { head, rows } }: { sheet: Sheet }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group">
      <table className={classes.table}>
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slice(0, 2).join(' ')}>
              {row.map((value, n) => (
                <td key={head[n]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
