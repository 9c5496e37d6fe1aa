/**
 * CPU seconds, user and system, that work takes: whatever else the machine is busy with. Bounds on it are many times what
 * the work needs, so that they tell work that grows with the square of its input and nothing finer.
 */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}
