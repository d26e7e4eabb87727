import { app, type Session } from 'electron';

import { isConsolePage } from '../app-protocol/app-url.ts';
import { log } from '../log.ts';
import { isRequestAllowed } from './request-filter.ts';

/**
 * Before the app is ready: no name is ever looked up. Whatever gets past the other locks (a prefetch hint, WebRTC, a
 * feature of the runtime) still finds no host.
 */
export function refuseNameLookups(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Closes everything in a session that our page does not need. */
export function secureSession(session: Session, devTools: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    log('warn', 'permission refused', { permission });
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    const allowed = isRequestAllowed(details.url, devTools);
    if (!allowed) log('warn', 'request blocked', { resourceType: details.resourceType });
    callback({ cancel: !allowed });
  });
}

/** Holds for every web contents there will ever be, ours or not: no navigation, no new window, no webview. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    // A console may go into an exercise and back, which is our own page with another parameter.
    contents.on('will-navigate', (event) => {
      if (!isConsolePage(event.url) || !isConsolePage(contents.getURL())) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isConsolePage(event.url) || !isConsolePage(contents.getURL())) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
