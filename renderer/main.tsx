import './zod-without-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startSync } from './ipc/ipc-sync';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');

void startSync();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
