import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { Badge } from '../../shared/badge';
import { TextFilter } from '../../shared/filters/text-filter';
import { CheckIcon } from '../../shared/icons';
import { BuildingIcon } from '../../shared/more-icons';
import { LongList } from '../../shared/long-list';
import finder from '../../shared/finder.module.css';
import page from '../../shared/page.module.css';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import classes from './attach.module.css';
import { organizationsMessages } from './messages';
import { useMove } from './move';

/** Finds companies and hangs them on the organization, one press each. */
export function Attach({ organization }: { organization: Schemas['OrganizationDetail'] }) {
  const t = useStore(organizationsMessages);
  const [text, setText] = useState('');
  const move = useMove(organization.id);
  const query = text === '' ? {} : { text };
  const companies = useInfiniteQuery({
    queryKey: ['companies', query],
    queryFn: ({ pageParam, signal }) =>
      directory.companies(pageParam === null ? query : { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.attachTitle}</h2>
          <p className={page.lead}>{t.attachLead}</p>
        </header>
        <div className={finder.finder}>
          <TextFilter label={t.attachFind} text={text} onChange={setText} />
          <LongList
            label={t.attachList}
            list={companies}
            lines={(each) => each.companies}
            more={t.more}
            empty={
              <State icon={<BuildingIcon />} title={t.nothingFoundTitle}>
                {t.nothingFound}
              </State>
            }
          >
            {(lines) => (
              <ul className={classes.found}>
                {lines.map(({ id, name, place, organization: parent }) => (
                  <li key={id} className={classes.line}>
                    <span className={table.who}>
                      {name}
                      <span className={table.detail}>
                        {[place, parent === null ? null : t.of({ name: parent.name })]
                          .filter((part) => part !== null && part !== '')
                          .join(' · ')}
                      </span>
                    </span>
                    {parent?.id === organization.id ? (
                      <Badge Icon={CheckIcon}>{t.here}</Badge>
                    ) : (
                      <Button
                        variant="default"
                        size="compact-md"
                        aria-label={parent === null ? t.attachOf({ name }) : t.moveOf({ name })}
                        loading={move.isPending && move.variables.company === id}
                        onClick={() => {
                          move.mutate({ company: id, to: organization.id });
                        }}
                      >
                        {parent === null ? t.attach : t.move}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </LongList>
        </div>
      </div>
    </section>
  );
}
