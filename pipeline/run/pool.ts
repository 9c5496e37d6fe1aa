import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type ExitName, Fault } from "./fault.ts";
import type { BenchSettings, Job, JobResult } from "./job.ts";
import type { Progress } from "./task.ts";

/** What a worker thread says to the thread that started it. */
export type Said =
  | { readonly say: "progress"; readonly done: Progress }
  | { readonly say: "result"; readonly result: JobResult }
  | { readonly say: "failed"; readonly exit: ExitName; readonly message: string };

/** Runs jobs side by side. */
export interface Pool {
  /** Runs the jobs, each once, and gives their results in the order of the jobs. Rejects with the first failure; what is finished by then stays. */
  readonly run: (jobs: readonly Job[], progress: (done: Progress) => void) => Promise<readonly JobResult[]>;
  /** Ends the threads; a later run starts new ones. */
  readonly close: () => Promise<void>;
}

const CODE = extname(fileURLToPath(import.meta.url));

/** Threads run the compiled program; from its sources, everything runs in this thread. */
const CAN_THREAD = CODE === ".js";

function here(settings: BenchSettings): Pool {
  return {
    run: async (jobs, progress) => {
      // Where threads do the work, this thread need not have the stages and their tables in memory
      const { openBench } = await import("./job.ts");
      const bench = openBench(settings);
      const results: JobResult[] = [];
      for (const job of jobs) results.push(await bench(job, progress));
      return results;
    },
    close: async () => undefined,
  };
}

/** Has one worker do one job. */
function ask(worker: Worker, job: Job, progress: (done: Progress) => void): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      worker.off("message", hear);
      worker.off("error", fail);
      then();
    };
    const fail = (error: unknown) => settle(() => reject(error));
    const hear = (said: Said) => {
      if (said.say === "progress") progress(said.done);
      else if (said.say === "result") settle(() => resolve(said.result));
      else fail(new Fault(said.exit, said.message));
    };
    worker.on("message", hear);
    worker.on("error", fail);
    worker.postMessage(job);
  });
}

function threads(count: number, settings: BenchSettings): Pool {
  const workers: Worker[] = [];
  const worker = (at: number): Worker => {
    const known = workers[at];
    if (known !== undefined) return known;
    const made = new Worker(new URL(`./worker${CODE}`, import.meta.url), { workerData: settings });
    workers.push(made);
    return made;
  };
  return {
    run: async (jobs, progress) => {
      const results: JobResult[] = [];
      let next = 0;
      const work = async (at: number) => {
        for (let job = jobs[next]; job !== undefined; job = jobs[next]) {
          const place = next++;
          results[place] = await ask(worker(at), job, progress);
        }
      };
      await Promise.all(Array.from({ length: Math.min(count, jobs.length) }, (_, at) => work(at)));
      return results;
    },
    close: async () => {
      await Promise.all(workers.splice(0).map((w) => w.terminate()));
    },
  };
}

/** A pool of `count` threads, started when first needed; one needs none. */
export function openPool(count: number, settings: BenchSettings): Pool {
  return count > 1 && CAN_THREAD ? threads(count, settings) : here(settings);
}
