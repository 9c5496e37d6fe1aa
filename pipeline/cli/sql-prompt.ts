import { createInterface } from "node:readline/promises";
import { TABLE_NAMES } from "../../schemas/tables.ts";
import { Fault } from "../run/fault.ts";

const HELP = `Questions in DuckDB's SQL, each ended by a semicolon; .tables, .help, .quit
`;

/** A line of the prompt that is no SQL: what it prints, or null for the end. */
function command(line: string): string | null {
  if (line === ".quit" || line === ".exit") return null;
  if (line === ".tables") return `${[...TABLE_NAMES, "all_records"].join("  ")}\n`;
  return line === ".help" ? HELP : `${line}: no such command\n${HELP}`;
}

/** Asks question after question on a terminal until `.quit` or the end of input; what is wrong with one is told, and the next is asked. */
export async function promptQueries(
  answer: (sql: string) => Promise<void>,
  write: (text: string) => void,
): Promise<void> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  write(HELP);
  let sql = "";
  prompt.setPrompt("newsmill> ");
  prompt.prompt();
  for await (const line of prompt) {
    if (sql === "" && line.trim().startsWith(".")) {
      const said = command(line.trim());
      if (said === null) break;
      write(said);
    } else {
      sql += `${line}\n`;
      if (line.trim().endsWith(";")) {
        try {
          await answer(sql);
        } catch (error) {
          if (!(error instanceof Fault) || error.exit !== "usage") throw error;
          write(`${error.message}\n`);
        }
        sql = "";
      } else if (sql.trim() === "") sql = "";
    }
    prompt.setPrompt(sql === "" ? "newsmill> " : "     ...> ");
    prompt.prompt();
  }
  prompt.close();
}

/** All of standard input as one query. */
export async function queryFromInput(): Promise<string> {
  let text = "";
  process.stdin.setEncoding("utf8");
  for await (const piece of process.stdin) text += piece;
  if (text.trim() === "")
    throw new Fault("usage", 'which question? `newsmill sql "SELECT …"`, or SQL on standard input');
  return text;
}
