import './base.css';
import './mantine.css';
import './tokens.css';
import { MantineProvider } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onLookOver, onSecondFactorOwed, onSignedOut } from './api/client';
import { queryClient } from './queries';
import { router } from './router';
import { preferredLanguage, speak } from './shared/i18n';
import { shown } from './shared/scheme';
import { theme } from './theme';

// a chunk of a version that has been replaced: the new page knows the new ones
addEventListener('vite:preloadError', () => {
  location.reload();
});

onSignedOut(() => {
  queryClient.clear();
  const { pathname, searchStr } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { back: pathname + searchStr } });
});

onLookOver(() => {
  void queryClient.invalidateQueries({ queryKey: ['session'] });
});

onSecondFactorOwed(() => {
  void queryClient.invalidateQueries({ queryKey: ['session'] });
  const { pathname, searchStr } = router.state.location;
  if (pathname !== '/welcome') void router.navigate({ to: '/welcome', search: { back: pathname + searchStr } });
});

function App() {
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={useStore(shown)}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void speak(preferredLanguage()).finally(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
