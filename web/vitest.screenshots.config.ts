import { defineConfig } from 'vitest/config';

/** Writes pictures of every page into shots/, which is not committed. */
export default defineConfig({
  test: {
    include: ['e2e/screenshots.ts'],
    environment: 'node',
    maxWorkers: 1,
    globalSetup: ['e2e/support/system.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
