/** Every impure power that a command may use, listed. Only `cli/` makes the real ones; `run/` is handed them. */
export interface Effects {
  /** Milliseconds on a clock that never goes back; for progress only, never for a file. */
  readonly elapsed: () => number;
  /** Data for the next program. */
  readonly stdout: (text: string) => void;
  /** Messages for people. */
  readonly stderr: (text: string) => void;
  /** Whether messages go to a terminal that can redraw its last line. */
  readonly terminal: boolean;
  /** Columns of that terminal as it is now. */
  readonly columns: () => number;
  /** Whether data goes to a terminal, and may be coloured. */
  readonly colour: boolean;
  /** Environment variable, or undefined. */
  readonly environment: (name: string) => string | undefined;
}
