import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { LookConsent } from '../../../api/looks';
import { Badge } from '../../../shared/badge';
import { Moment } from '../../../shared/moment';
import { EyeIcon } from '../../../shared/more-icons';
import page from '../../../shared/page.module.css';
import { useConsent } from './consent';
import classes from './looks.module.css';
import { looksMessages } from './messages';

interface Props {
  id: string;
  looks: LookConsent['looks'];
  owner: boolean;
  standing: boolean;
}

/** Who looked and how long, the newest first. */
export function LookList({ id, looks, owner, standing }: Props) {
  const t = useStore(looksMessages);
  const consent = useConsent(id);
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h2 className={page.heading}>{t.looks}</h2>
        {looks.length === 0 ? <p className={page.soft}>{t.noLooks}</p> : null}
      </div>
      <ul>
        {looks.map((look) => (
          <li key={`${look.by.id} ${look.startedAt}`} className={classes.row}>
            <div>
              <p className={classes.who}>
                {look.by.name}{' '}
                {look.running ? (
                  <Badge tone="look" Icon={EyeIcon}>
                    {t.running}
                  </Badge>
                ) : null}
              </p>
              <p className={page.small}>
                <Moment at={look.startedAt} />
                {' – '}
                <Moment at={look.endsAt} besides={look.startedAt} />
              </p>
            </div>
            {owner && look.running ? (
              <div className={page.actions}>
                <Button
                  variant="default"
                  size="compact-md"
                  loading={consent.isPending}
                  onClick={() => {
                    consent.mutate(false);
                  }}
                >
                  {standing ? t.endForGood : t.endNow}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
