import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import { SearchIcon } from '../../shared/icons';
import { State } from '../../shared/states/state';
import { useTitle } from '../../shared/title';
import { notFoundMessages } from './messages';

export function NotFound() {
  const t = useStore(notFoundMessages);
  useTitle(t.title);
  return (
    <State
      icon={<SearchIcon />}
      title={t.title}
      level={1}
      actions={
        <Button renderRoot={(props) => <Link to="/calls" {...props} />} variant="default">
          {t.toCalls}
        </Button>
      }
    >
      {t.text}
    </State>
  );
}
