import { describe, expect, it } from 'vitest';
import { appMenuTemplate } from './app-menu';

const text = (platform: NodeJS.Platform, development: boolean) =>
  JSON.stringify(appMenuTemplate({ platform, development }));

describe('app menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('takes no key of the window on %s', (platform) => {
    expect(text(platform, true)).not.toMatch(/reload|accelerator/i);
  });

  it('has developer tools in development only', () => {
    expect(text('linux', true)).toContain('toggleDevTools');
    expect(text('linux', false)).not.toContain('toggleDevTools');
  });
});
