import { htmlPage, story } from "./sources.ts";

const mhtml = (n: number, line: string) =>
  [
    "From: <Saved by Blink>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html";',
    '\tboundary="=_page"',
    "",
    "--=_page",
    "Content-Type: text/html",
    "Content-Transfer-Encoding: 8bit",
    `Content-Location: https://www.wexcombeecho.example/${n}`,
    "",
    htmlPage(n),
    "--=_page--",
    "",
  ].join(line);

const doc = (n: number, line: string) =>
  [
    `<doc id="${n}" url="https://www.wexcombeecho.example/${n}" title="Story ${n}">`,
    `Story ${n}`,
    "",
    story(n),
    "</doc>",
    "",
  ].join(line);

/** How formats that hold pages inside something else hold some stories. */
export const CONTAINER_SAMPLES = [
  {
    name: "mhtml",
    format: "mhtml",
    file: "a.mhtml",
    make: (n: number, line: string) => Buffer.from(mhtml(n, line)),
    single: true,
    telling: true,
    charset: "free" as const,
  },
  {
    name: "pages",
    format: "pages",
    file: "a.txt",
    make: (n: number, line: string) => Buffer.from(Array.from({ length: n }, (_, i) => doc(i + 1, line)).join("")),
    single: false,
    telling: false,
    charset: "free" as const,
  },
];
