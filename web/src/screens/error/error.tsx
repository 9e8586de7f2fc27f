import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '../../shared/states/failure';
import classes from './error.module.css';

/** Where nothing of a screen could be drawn. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <main className={classes.screen}>
      <Failure
        error={error instanceof Error ? error : new Error(String(error))}
        level={1}
        retry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </main>
  );
}
