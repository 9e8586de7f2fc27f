import { useStore } from '@nanostores/react';
import { lazy, Suspense } from 'react';
import { asked } from './ask';

const StepUpDialog = lazy(() => import('./step-up-dialog'));

/** Where the dialog that asks for a proof appears, once a page. */
export function StepUp() {
  const settle = useStore(asked);
  return settle === null ? null : (
    <Suspense fallback={null}>
      <StepUpDialog settle={settle} />
    </Suspense>
  );
}
