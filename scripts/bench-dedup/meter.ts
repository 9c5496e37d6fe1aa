/** What a part of the work took: CPU seconds, user and system, of all threads of the process. */
export interface Meter {
  readonly run: <T>(work: () => T) => T;
  readonly seconds: () => number;
}

/** A meter that only counts while it runs something. */
export function meter(): Meter {
  let micros = 0;
  const run = <T>(work: () => T): T => {
    const from = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(from);
    micros += user + system;
    return result;
  };
  return { run, seconds: () => micros / 1e6 };
}

/** The most memory that the process has had, in MB. */
export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
