'use strict';
/*
 * Loaded by Electron before the app (`-r`). Holds the app's "ready" back until Playwright has attached, which it tells by
 * calling `__playwright_run`; a window that opens while it attaches now and then makes it wait forever.
 */
const { app } = require('electron');

const reallyReady = app.whenReady();
const emit = app.emit.bind(app);
let release = () => undefined;
const released = new Promise((resolve) => {
  release = resolve;
});
let readyArguments = [];
let isReady = false;

app.emit = (event, ...args) => {
  if (event !== 'ready' || isReady) return emit(event, ...args);
  readyArguments = args;
  return app.listenerCount('ready') > 0;
};
app.isReady = () => isReady;
app.whenReady = () => released;

globalThis.__playwright_run = async () => {
  await reallyReady;
  isReady = true;
  release();
  emit('ready', ...readyArguments);
};
