import type { Diagnostic } from "@flowc/diagnostics";
import type { Bundle, RunningModules } from "./bundle.js";
import type { ModuleExports } from "./import-from.js";
import type { ModuleLinks, ModuleTable } from "./module-table.js";

/** A file that was compiled and has run. */
export interface RunningModule extends ModuleLinks {
  /** What the compiler tells of it. */
  readonly input: Bundle["inputs"][string];
  readonly exports: ModuleExports;
  readonly warnings: readonly Diagnostic[];
  /** Path that it ran under, together with those that were compiled with it. */
  readonly ranAs: string;
  /** Whether it is imported for what stands in it. */
  readonly isData: boolean;
}

/** The modules of a table that need not run again. It looks into the table, so it holds as long as that stays as it is. */
export class KeptModules implements RunningModules {
  readonly #all: ModuleTable<RunningModule>;
  readonly #linked = new Map<string, ModuleExports>();
  /** Those that have to run again, and files that are no modules yet. */
  readonly stale: ReadonlySet<string>;

  constructor(all: ModuleTable<RunningModule>, stale: ReadonlySet<string>) {
    this.#all = all;
    this.stale = stale;
  }

  get size(): number {
    let count = this.#all.size;
    for (const file of this.stale) if (this.#all.has(file)) count -= 1;
    return count;
  }

  has(file: string): boolean {
    return this.#all.has(file) && !this.stale.has(file);
  }

  files(): Iterable<string> {
    return this.#kept().map(([file]) => file);
  }

  exportsOf(file: string): ModuleExports | undefined {
    const module = this.stale.has(file) ? undefined : this.#all.get(file);
    if (module === undefined || module.isData) return undefined;
    this.#linked.set(file, module.exports);
    return module.exports;
  }

  /** The exports of a module that was asked for before, also when the table has another one by now. */
  linked(file: string): ModuleExports {
    return this.#linked.get(file)!;
  }

  /** What the compiler told of them. */
  get inputs(): Bundle["inputs"] {
    return Object.fromEntries(this.#kept().map(([file, { input }]) => [file, input]));
  }

  get warnings(): readonly Diagnostic[] {
    return this.#kept().flatMap(([, { warnings }]) => warnings);
  }

  #kept(): (readonly [string, RunningModule])[] {
    return [...this.#all.entries()].filter(([file]) => !this.stale.has(file));
  }
}
