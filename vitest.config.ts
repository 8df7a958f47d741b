import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
