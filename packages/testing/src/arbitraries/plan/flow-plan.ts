import type { Parameters } from "@flowc/connect-model";

/**
 * What a structured flow does, step by step, as an author would tell it. Steps in a list follow each other; a branch that
 * does not end joins what follows its step.
 */
export type Step =
  | { readonly kind: "say"; readonly text: string }
  | { readonly kind: "set"; readonly name: string; readonly value: string }
  /** A menu that names its keys. Silence and other keys go on with what follows. */
  | { readonly kind: "ask"; readonly seconds: number; readonly keys: readonly KeyBranch[] }
  | { readonly kind: "store"; readonly text: string; readonly seconds: number; readonly digits: number }
  | { readonly kind: "check"; readonly path: string; readonly cases: readonly Case[] }
  | { readonly kind: "repeat"; readonly times: number; readonly steps: readonly Step[] }
  | { readonly kind: "call"; readonly function: string; readonly seconds: number }
  | { readonly kind: "hours"; readonly hours: string; readonly closed: readonly Step[] }
  | { readonly kind: "chance"; readonly percent: number; readonly steps: readonly Step[] }
  | { readonly kind: "wait"; readonly seconds: number }
  /** Any action of the catalogue; `chance` decides which conditions it shows, never which failures: all lead on. */
  | {
      readonly kind: "action";
      readonly type: string;
      readonly parameters: Parameters;
      readonly chance: readonly number[];
    }
  /** Runs one of the modules at hand; left out when there is none. */
  | { readonly kind: "module"; readonly choice: number; readonly cases: readonly (readonly Step[])[] }
  | { readonly kind: "end"; readonly how: Ending };

/** A key of a menu and what it leads to. */
export interface KeyBranch {
  readonly key: string;
  readonly steps: readonly Step[];
}

/** A value that is compared with and what it leads to. */
export interface Case {
  readonly operator: string;
  readonly operand: string;
  readonly steps: readonly Step[];
}

/** How a branch ends. In a module every ending returns. */
export type Ending =
  | { readonly kind: "hangUp"; readonly text: string }
  | { readonly kind: "queue"; readonly queue: string; readonly full: readonly Step[] }
  /** Goes on in one of the flows at hand; hangs up when there is none. */
  | { readonly kind: "flow"; readonly choice: number };

/** What a flow can name: the modules and flows that come with it. */
export interface Surroundings {
  readonly modules: readonly ModuleSignature[];
  readonly flows: readonly string[];
}

/** A module as its callers see it. */
export interface ModuleSignature {
  readonly name: string;
  /** Branches that it declares. */
  readonly branches: readonly string[];
}
