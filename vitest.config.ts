import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    /* The colour tests read the style sheet itself. */
    css: { include: [/tokens\.css/] },
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
