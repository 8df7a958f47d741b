import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    /* Loading every module again for every file would take longer than the tests. */
    isolate: false,
    maxWorkers: '100%',
    setupFiles: ['shared/testing/fresh-locale.ts'],
    /* The colour tests read the style sheet itself. */
    css: { include: [/tokens\.css/] },
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
