export { type ExploreFlowOptions, type ExploreFlowResult, exploreFlow } from "../actions/explore.js";
export {
  type CallStartOptions,
  type OpenCallOptions,
  type OpenedCall,
  openCall,
  type ReplayedLog,
  type ReplayLogOptions,
  replayLog,
  type SimulatedScript,
  type SimulateScriptOptions,
  simulateScript,
} from "../actions/simulate.js";
export { type CoverageOptions, type TestProjectOptions, type TestResult, testProject } from "../actions/test.js";
export type { CallStanding } from "../simulation/call-standing.js";
export type { CallWorldOptions } from "../simulation/call-world.js";
export type { FlowsToCallOptions } from "../simulation/flows-to-call.js";
export { LiveCall } from "../simulation/live-call.js";
export { answerForms, typedAnswer } from "../simulation/typed-answer.js";
export type { NativeComparison } from "../test-run/run-calls-natively.js";
export type { TestCounts } from "../test-run/run-vitest.js";
