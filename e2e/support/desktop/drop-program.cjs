'use strict';
/*
 * Another program with a window that files can be dropped on; both the main process and, as its preload script, the page. It says one line of
 * JSON when it is ready and one for each drop: what it was given, read at once.
 */
const electron = require('electron');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const process = require('node:process');

function say(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function describe(path) {
  const bytes = readFileSync(path);
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function openWindow({ x, y, width, height }) {
  const window = new electron.BrowserWindow({
    ...{ x, y, width, height },
    webPreferences: { preload: module.filename, sandbox: false, navigateOnDragDrop: false },
  });
  electron.ipcMain.on('over', () => say({ over: true }));
  electron.ipcMain.on('dropped', (_event, paths) => say({ dropped: paths.map(describe) }));
  window.webContents.once('did-finish-load', () => say({ ready: true }));
  void window.loadURL('data:text/html,<title>Other program</title>');
}

function listenForDrops() {
  const { ipcRenderer, webUtils } = electron;
  const pathOf = (file) => (webUtils === undefined ? file.path : webUtils.getPathForFile(file));
  globalThis.addEventListener('dragenter', () => ipcRenderer.send('over'));
  globalThis.addEventListener('dragover', (event) => event.preventDefault());
  globalThis.addEventListener('drop', (event) => {
    event.preventDefault();
    ipcRenderer.send('dropped', [...event.dataTransfer.files].map(pathOf));
  });
}

if (process.type === 'renderer') listenForDrops();
else
  void electron.app.whenReady().then(() => openWindow(JSON.parse(process.env['DROP_WINDOW_BOUNDS'] ?? '{}')));
