import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
    // What is tested here keeps nothing between files, and a browser's world takes a while to make.
    isolate: false,
    fileParallelism: false,
  },
});
