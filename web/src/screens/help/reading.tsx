import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SearchIcon } from '../../shared/icons';
import page from '../../shared/page.module.css';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import { useContent } from './content';
import type { Content } from './readers';
import { helpMessages } from './messages';
import type { HelpSearch } from './search';

const route = getRouteApi('/portal/help/$tab');

/** Changes what the address says; what is null goes. */
export function useShow(): (change: { [Key in keyof HelpSearch]: HelpSearch[Key] | null }) => void {
  const navigate = route.useNavigate();
  return (change) => {
    void navigate({
      search: (before) =>
        Object.fromEntries(
          Object.entries({ ...before, ...change }).filter(([, value]) => value !== null && value !== ''),
        ),
      resetScroll: false,
      replace: 'text' in change,
    });
  };
}

/** Something to be read, when it has come. */
export function Reading({ children }: { children: (content: Content) => ReactNode }) {
  const { data, isError, error, refetch } = useContent();
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) {
    return (
      <div className={page.sheet} aria-hidden="true">
        <div className={page.section}>
          {[1, 2, 3, 4, 5, 6].map((row) => (
            <Skeleton key={row} height={32} />
          ))}
        </div>
      </div>
    );
  }
  return children(data);
}

export function Nothing() {
  const t = useStore(helpMessages);
  const show = useShow();
  return (
    <State
      icon={<SearchIcon />}
      title={t.nothingTitle}
      actions={
        <Button
          variant="default"
          onClick={() => {
            show({ text: null });
          }}
        >
          {t.clear}
        </Button>
      }
    >
      {t.nothing}
    </State>
  );
}

/** Every word of what is sought stands somewhere in the texts, accents and case apart. */
export function says(texts: readonly string[], sought: string): boolean {
  const said = folded(texts.join(' '));
  return folded(sought)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
