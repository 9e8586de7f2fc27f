import { useStore } from '@nanostores/react';
import { useEffect } from 'react';
import { sharedMessages } from './messages';

export function useTitle(title: string): void {
  const { portal } = useStore(sharedMessages);
  useEffect(() => {
    document.title = `${title} – ${portal}`;
  }, [title, portal]);
}
