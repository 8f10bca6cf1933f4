import type { TestCaseEntryPoint } from "@aws-sdk/client-connect";
import type { TestCaseRun } from "@flowc/simulator";
import { defineTable } from "../../store/table.js";
import type { Named } from "../names.js";
import type { TagSet } from "../tags/tag-set.js";

/** A simulated contact with what is expected of it. */
export interface TestCaseRecord extends Named {
  readonly description: string | undefined;
  /** JSON text, as it was sent. */
  readonly content: string;
  readonly entryPoint: TestCaseEntryPoint | undefined;
  readonly initializationData: string | undefined;
  readonly status: "PUBLISHED" | "SAVED";
  readonly tags: TagSet;
  readonly modifiedAt: number;
}

/** One run of a test case. */
export interface ExecutionRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly testCaseId: string;
  readonly startedAt: number;
  /** How it comes out: it is played when it starts, and told as time passes. */
  readonly outcome: Pick<TestCaseRun, "status" | "reason" | "message" | "observations">;
  readonly stoppedAt: number | undefined;
}

export const testCases = defineTable<TestCaseRecord>("testCases");
export const testCaseExecutions = defineTable<ExecutionRecord>("testCaseExecutions");
