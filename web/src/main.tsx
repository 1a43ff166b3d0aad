import '@digdir/designsystemet-css';
import '../theme/rebookly.css';
import '@fontsource-variable/inter/wght.css';
import './app/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { appearance, wear } from './app/appearance';
import { queries } from './app/queries';
import { router } from './app/router';
import { startLanguage } from './language';

async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) {
    throw new Error('index.html has no place for the app');
  }
  wear(appearance());
  // The words and the page come beside each other.
  await Promise.all([startLanguage(), router.load()]);
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

// Nothing waits for it: a page that comes meanwhile may need what is in this file.
void start();
