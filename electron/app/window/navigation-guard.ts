import type { App, Session, WebContents } from 'electron';
import { isPreviewPage } from '../../../shared/preview-frames';

/** For every window and session there is or will be: stay on the page, show nothing in frames but previews, open nothing, allow nothing, download nothing, call nobody. */
export function guardNavigation(app: App): void {
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
  });
}

function guardContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => {
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !isPreviewPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function guardSession(session: Session): void {
  /* For any language it would fetch a dictionary from the servers of Chromium's maker. */
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
