/** What the journey needs of a browser: each engine's driver does it in its own way, in a file of its own. */
export interface Driver {
  /** The engine with its version. */
  readonly engine: string;

  /** What this driver cannot do, each with the reason. Steps that need it are skipped, and named with it. */
  readonly lacks: Partial<Record<Ability, string>>;

  /** The folder in which downloaded files arrive, under the names the page gives them. */
  readonly downloads: string;

  /** Goes to an address and waits until it is loaded. */
  open(address: string): Promise<void>;

  reload(): Promise<void>;

  /** Runs a function in the page. It sees nothing but its argument; both ways only what JSON holds goes through. */
  evaluate<Argument, Result>(run: (argument: Argument) => Result, argument?: Argument): Promise<Awaited<Result>>;

  /** Clicks with the pointer, in CSS pixels from the corner of the viewport. */
  clickAt(x: number, y: number): Promise<void>;

  /** Presses and releases a key, by its name in `KeyboardEvent.key`: 'Enter', 'Shift+Tab', 'Control+z'. */
  press(keys: string): Promise<void>;

  /** Types characters of an ordinary keyboard into what has the focus. */
  type(text: string): Promise<void>;

  /** Sets the viewport, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;

  /** Writes a picture of the viewport, PNG. */
  screenshot(path: string): Promise<void>;

  /** Errors and warnings of the console since the browser started, where the driver hears them. */
  problems(): string[];

  /** The page on paper, as PDF in base 64. */
  print(): Promise<string>;

  close(): Promise<void>;
}

/** What not every driver can do. */
export type Ability = 'console' | 'print';
