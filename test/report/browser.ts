import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

const USUAL = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The machine's Chromium: that which `CHROMIUM` names, or where it usually lies; null where there is none. */
export const CHROMIUM = process.env["CHROMIUM"] ?? USUAL.find((path) => existsSync(path)) ?? null;

const IN_PAGE = readFileSync(join(import.meta.dirname, "in-page.js"), "utf8");

/** Checks that a page makes of itself: each tells what is wrong. */
const CHECKS = ["overflow", "contrast", "charts", "collisions", "outline"] as const;

export interface Look {
  readonly scheme: "light" | "dark";
  readonly width: number;
}

export const LOOKS: readonly Look[] = [
  { scheme: "light", width: 1280 },
  { scheme: "dark", width: 1280 },
  { scheme: "light", width: 390 },
  { scheme: "dark", width: 390 },
];

/** A Chromium that opens pages from the disk. */
export interface Viewer {
  /** All that is wrong with a page at one look, by what found it; nothing where nothing is. */
  readonly faults: (path: string, look: Look) => Promise<readonly string[]>;
  /** The same of a page that is handed over as text. */
  readonly faultsOf: (html: string, look: Look) => Promise<readonly string[]>;
  /** What is wrong with going through a page by keyboard. */
  readonly keyboard: (html: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

interface AxeRules {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Contrast is our own check: axe's is slow, and leaves out what it is not sure of. */
async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeRules>('axe.run({ rules: { "color-contrast": { enabled: false } } })');
  return violations
    .filter((v) => v.impact === "serious" || v.impact === "critical")
    .map((v) => `axe: ${v.id}: ${v.nodes.length} of ${v.nodes[0]?.html.slice(0, 120)}`);
}

async function opened(browser: Browser, path: string, { scheme, width }: Look) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  const heard: string[] = [];
  page.on("console", (message) => heard.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== `file://${path}`) heard.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${path}`);
  await page.evaluate(IN_PAGE);
  return { page, heard };
}

async function faults(browser: Browser, path: string, look: Look): Promise<readonly string[]> {
  const { page, heard } = await opened(browser, path, look);
  const wrong: string[] = [];
  for (const folded of [true, false]) {
    if (!folded) await page.evaluate("checks.open()");
    for (const check of CHECKS) {
      const found = await page.evaluate<readonly string[]>(`checks.${check}()`);
      wrong.push(...found.map((f) => `${check}: ${f}`));
    }
  }
  if ((await page.evaluate<number>("checks.count()")) < 100) wrong.push("text: hardly any is shown");
  // Its rules are about what is there, not about colours: once for each width
  if (look.scheme === "light") wrong.push(...(await axeFaults(page)));
  await page.close();
  return [...new Set([...heard, ...wrong])];
}

async function keyboard(browser: Browser, path: string): Promise<readonly string[]> {
  const { page } = await opened(browser, path, { scheme: "light", width: 1280 });
  const stops = await page.evaluate<number>("checks.focusable()");
  const wrong: string[] = [];
  for (let place = 0; place < stops; place++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate<{ place: number; seen: boolean; words: string }>("checks.focused()");
    if (at.place !== place) wrong.push(`stop ${place} is ${at.place}: ${at.words}`);
    if (!at.seen) wrong.push(`not seen: ${at.words}`);
    if (place === 0 && !at.words.startsWith("Skip")) wrong.push(`the first stop is ${at.words}`);
  }
  await page.close();
  return wrong;
}

/** Starts Chromium. Close it, or it stays. */
export async function openViewer(executablePath: string): Promise<Viewer> {
  const home = mkdtempSync(join(tmpdir(), "newsmill-browser-"));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const written = (html: string) => {
    const path = join(home, "page.html");
    writeFileSync(path, html);
    return path;
  };
  return {
    faults: (path, look) => faults(browser, path, look),
    faultsOf: (html, look) => faults(browser, written(html), look),
    keyboard: (html) => keyboard(browser, written(html)),
    close: async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
