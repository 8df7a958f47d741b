'use strict';
/*
 * Loaded by Electron before the app (`-r`). Writes a line when the window shows an element that matches LONGSHORE_USABLE and has painted it:
 * two frames later.
 */
const process = require('node:process');
const { app } = require('electron');

const selector = JSON.stringify(process.env.LONGSHORE_USABLE);
const untilPainted = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector(${selector}) === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
  };
  look();
})`;

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(untilPainted);
    process.stdout.write('usable\n');
  });
});
