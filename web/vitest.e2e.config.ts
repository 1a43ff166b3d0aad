import { defineConfig } from 'vitest/config';

/**
 * Each file has a local system to itself, whose one clock only goes forward: two systems, so two files beside each other; one where
 * SYSTEMS=1 says that the machine has other things to do.
 */
const systems = process.env.REBOOKLY_URL === undefined ? Number(process.env.SYSTEMS ?? 2) : 1;

export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    globalSetup: ['e2e/support/system.ts'],
    pool: 'forks',
    maxWorkers: systems,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['verbose'],
  },
});
