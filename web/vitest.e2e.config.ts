import { defineConfig } from 'vitest/config';

/** Each file has a local system to itself, whose one clock only goes forward: two systems, so two files beside each other. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    globalSetup: ['e2e/support/system.ts'],
    pool: 'forks',
    maxWorkers: process.env.REBOOKLY_URL === undefined ? 2 : 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['verbose'],
  },
});
