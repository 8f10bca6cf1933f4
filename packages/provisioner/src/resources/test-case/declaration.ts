import type { ResourceReference } from "@flowc/connect-model";
import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** Where the simulated contact comes in. */
export type TestEntryPoint =
  | {
      readonly type: "VOICE_CALL";
      /** The flow that takes the call. */
      readonly flow: ResourceReference<"flow">;
      readonly number?: never;
      /** The number that seems to call, in E.164 form. */
      readonly from?: `+${string}`;
    }
  | {
      readonly type: "VOICE_CALL";
      /** The number that is called, in E.164 form: its flow takes the call. */
      readonly number: `+${string}`;
      readonly flow?: never;
      readonly from?: `+${string}`;
    }
  | { readonly type: "CHAT"; readonly flow: ResourceReference<"flow"> };

/** What a test case consists of, in the service's testing language. Values may be declared resources: their ARNs go in. */
export interface TestContent {
  readonly Version: "2019-10-30";
  readonly Metadata?: object;
  /** What is expected to happen, each with what is done then and what is expected next. */
  readonly Observations: readonly object[];
  readonly [member: string]: unknown;
}

/** What a test case declaration takes. */
export interface TestCaseProperties extends RenamableProperties {
  /** An object, or its JSON text (an imported file). */
  readonly content: TestContent | string;
  readonly entryPoint?: TestEntryPoint;
  /** What the simulated contact has from the start, as the service's own JSON: an object, or its text. */
  readonly initializationData?: object | string;
  /** A test case that is only saved is not checked, and cannot be executed. Default `PUBLISHED`. */
  readonly status?: "PUBLISHED" | "SAVED";
  /** 1-500 characters. */
  readonly description?: string;
}

export type TestCaseDeclaration = ResourceDeclaration<"testCase", TestCaseProperties>;

/**
 * A test case: a simulated contact, and what is expected to happen to it. Connect executes it on request.
 *
 * @param name 1-127 characters, unique in the instance
 * @example
 * ```ts
 * export const greets = testCase("Greets", {
 *   entryPoint: { type: "VOICE_CALL", flow: main },
 *   content: {
 *     Version: "2019-10-30",
 *     Metadata: {},
 *     Observations: [
 *       { Identifier: "start", Event: { Type: "TestInitiated", Actor: "System" }, Actions: [openAllDay] },
 *     ],
 *   },
 * });
 * ```
 */
export function testCase(name: string, properties: TestCaseProperties): TestCaseDeclaration {
  return declare("testCase", name, properties, testCase);
}
