import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Fault, worldFault } from "./fault.ts";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Signal 0 only asks: ESRCH is the answer "no such process", and EPERM says there is one.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function take(path: string): void {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST"))
      throw worldFault(error, path, "cannotCreate");
  }
  const holder = Number(readFileSync(path, "utf8"));
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new Fault("tryAgain", `${path}: another newsmill (process ${holder}) is working here`);
  }
  rmSync(path, { force: true });
  take(path);
}

/** Does the work while no other newsmill may use the same work folder; a lock left by a killed run does not count. */
export async function withLock<T>(work: string, run: () => Promise<T>): Promise<T> {
  try {
    mkdirSync(work, { recursive: true });
  } catch (error) {
    throw worldFault(error, `${work}: cannot make the work folder`, "cannotCreate");
  }
  const path = join(work, "lock");
  take(path);
  try {
    return await run();
  } finally {
    rmSync(path, { force: true });
  }
}
