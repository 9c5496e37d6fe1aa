import { parentPort, workerData } from "node:worker_threads";
import { ConfigError } from "../ingest/config-error.ts";
import { Fault } from "./fault.ts";
import { type BenchSettings, type Job, openBench } from "./job.ts";
import type { Said } from "./pool.ts";

const port = parentPort;
if (port === null) throw new Error("worker.ts runs in a worker thread only");
const say = (said: Said) => port.postMessage(said);
const bench = openBench(workerData as BenchSettings);

/** A fault keeps its exit code on its way to the other thread: classes do not travel. */
function described(error: unknown): Said {
  if (error instanceof ConfigError) return { say: "failed", exit: "config", message: error.message };
  if (error instanceof Fault) return { say: "failed", exit: error.exit, message: error.message };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { say: "failed", exit: "bug", message };
}

port.on("message", (job: Job) => {
  bench(job, (done) => say({ say: "progress", done })).then(
    (result) => say({ say: "result", result }),
    (error: unknown) => say(described(error)),
  );
});
