import type { Case } from "./cases.ts";
import { NAMES } from "./cases.ts";

const ROUNDS = 300;
const RATE = 0.08;
const RIDGE = 0.0005;

/** Weights of a logistic regression of "is the article's" on the lines' features; every page counts about alike, every line by the root of its words. Adam over the whole data. */
export function regress(cases: readonly Case[]): Float64Array {
  const size = NAMES.length;
  const w = new Float64Array(size);
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  const rows = cases.flatMap((one) => {
    const sum = one.rows.reduce((total, row) => total + Math.sqrt(Math.max(4, row.words)), 0);
    return one.rows.map((row) => ({ ...row, weight: Math.sqrt(Math.max(4, row.words)) / Math.sqrt(sum) }));
  });
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = new Float64Array(size);
    for (const { x, share, weight } of rows) {
      let z = 0;
      for (let j = 0; j < size; j++) z += (w[j] ?? 0) * (x[j] ?? 0);
      const fault = (1 / (1 + Math.exp(-z)) - Number(share > 0.6)) * weight;
      for (let j = 0; j < size; j++) gradient[j] = (gradient[j] ?? 0) + fault * (x[j] ?? 0);
    }
    for (let j = 0; j < size; j++) {
      const g = (gradient[j] ?? 0) / total + (j > 0 ? RIDGE * (w[j] ?? 0) : 0);
      mean[j] = 0.9 * (mean[j] ?? 0) + 0.1 * g;
      square[j] = 0.99 * (square[j] ?? 0) + 0.01 * g * g;
      const step = (mean[j] ?? 0) / (1 - 0.9 ** round);
      w[j] = (w[j] ?? 0) - (RATE * step) / (Math.sqrt((square[j] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return w;
}
