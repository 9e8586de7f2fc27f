import { useStore } from '@nanostores/react';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSession } from '../../api/session';
import page from '../../shared/page.module.css';
import tabs from '../../shared/tabs.module.css';
import { useTitle } from '../../shared/title';
import { helpMessages } from './messages';

export const tabNames = ['answers', 'glossary', 'guides', 'contact', 'questions'] as const;
export type Tab = (typeof tabNames)[number];

/** The frame of everything under Help; agents see no records, so they ask about none. */
export function HelpFrame({ tab, children }: { tab: Tab; children: ReactNode }) {
  const t = useStore(helpMessages);
  const { scope } = useSession();
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useTitle(tab === 'answers' ? t.title : `${t[tab]} · ${t.title}`);
  useEffect(() => {
    // on a phone the tab that is open may lie beyond the edge
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [pathname]);
  return (
    <>
      <header className={page.head}>
        <h1 className={page.title}>{t.title}</h1>
      </header>
      <nav ref={bar} className={tabs.tabs} aria-label={t.tabs}>
        {tabNames
          .filter((each) => each !== 'questions' || scope !== 'none')
          .map((each) => (
            <Link
              key={each}
              to="/help/$tab"
              params={{ tab: each }}
              search={({ company }) => (company === undefined ? {} : { company })}
              activeOptions={{ includeSearch: false }}
            >
              {t[each]}
            </Link>
          ))}
      </nav>
      {children}
    </>
  );
}
