import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const SLOW = { testTimeout: 240_000, hookTimeout: 120_000 };

/**
 * The tests in `e2e` run the built command, so it is built once before them. Vitest leaves a core to itself, which on two cores
 * leaves one idle while commands start: two files run at a time at least.
 */
export default defineConfig({
  test: {
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { ...SLOW, name: "parts", include: ["test/**/*.test.ts"], exclude: ["test/e2e/**"] } },
      { test: { ...SLOW, name: "e2e", include: ["test/e2e/**/*.test.ts"], globalSetup: ["test/setup.ts"] } },
    ],
  },
});
