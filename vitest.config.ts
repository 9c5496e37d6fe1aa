import { defineConfig } from "vitest/config";

const SLOW = { testTimeout: 240_000, hookTimeout: 120_000 };

/** The tests in `e2e` run the built command, so it is built once before them. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...SLOW, name: "parts", include: ["test/**/*.test.ts"], exclude: ["test/e2e/**"] } },
      { test: { ...SLOW, name: "e2e", include: ["test/e2e/**/*.test.ts"], globalSetup: ["test/setup.ts"] } },
    ],
  },
});
