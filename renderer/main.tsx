import { textsLoaded } from './start-locale';
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

/* React Aria takes the direction in which its keys and overlays go from its locale, not from the page. */
function localeOfControls(): string {
  return document.documentElement.dir === 'rtl' ? 'ar' : currentLocale().language;
}

/* Drawn once all that it begins with is there, rather than again and again while that comes in. */
async function draw(into: HTMLElement): Promise<void> {
  /* First, because what the main process tells may have to be said at once. */
  await textsLoaded;
  await startSync();
  await cachedShown();
  createRoot(into).render(
    <StrictMode>
      <I18nProvider locale={localeOfControls()}>
        <App />
      </I18nProvider>
    </StrictMode>,
  );
}

void draw(root);
