import { describe, expect, it } from 'vitest';

import type { WindowKind } from '../../../shared/contract/bridge.ts';
import { isTrustedSender, type SenderEvent } from './sender.ts';

const kinds = new Map<number, WindowKind>([
  [1, 'console'],
  [2, 'wall'],
]);
const kindOf = (id: number): WindowKind | undefined => kinds.get(id);
const event = (id: number, url = 'app://console/index.html', parent: unknown = null): SenderEvent => ({
  sender: { id },
  senderFrame: { url, parent },
});

describe('isTrustedSender', () => {
  it('lets our own windows in, each for what its kind may do', () => {
    expect(isTrustedSender(event(1), ['console'], kindOf)).toBe(true);
    expect(isTrustedSender(event(2), ['console', 'wall'], kindOf)).toBe(true);
    expect(isTrustedSender(event(2), ['console'], kindOf)).toBe(false);
  });

  it('refuses a window the shell did not open', () => {
    expect(isTrustedSender(event(3), ['console', 'wall'], kindOf)).toBe(false);
  });

  it('refuses our window once it shows a foreign page', () => {
    const urls = ['https://console/index.html', 'about:blank', 'app://console.evil/', ''];
    expect(urls.filter((url) => isTrustedSender(event(1, url), ['console'], kindOf))).toEqual([]);
  });

  it('refuses a frame inside our page and a frame that is gone', () => {
    expect(isTrustedSender(event(1, undefined, {}), ['console'], kindOf)).toBe(false);
    expect(isTrustedSender({ sender: { id: 1 }, senderFrame: null }, ['console'], kindOf)).toBe(false);
  });
});
