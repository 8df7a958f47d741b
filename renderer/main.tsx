import './start-locale';
import './zod-without-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { currentLocale } from '../shared/texts/locale';
import { App } from './app';
import { startSync } from './ipc/ipc-sync';
import { cachedShown } from './stores/files/files-store';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');

/* Drawn once all that it begins with is there, rather than again and again while that comes in. */
async function draw(into: HTMLElement): Promise<void> {
  await startSync();
  await cachedShown();
  createRoot(into).render(
    <StrictMode>
      <I18nProvider locale={currentLocale().language}>
        <App />
      </I18nProvider>
    </StrictMode>,
  );
}

void draw(root);
