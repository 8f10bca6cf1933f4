export {
  after,
  type Fault,
  fails,
  type InTurn,
  inTurn,
  type Late,
  malformed,
  type Reply,
  timesOut,
  understands,
} from "@flowc/simulator";
export { scenarioDiagnostics } from "./diagnostics/scenario-diagnostics.js";
export {
  type CallMatcherFunctions,
  type CallMatchers,
  callMatchers,
  type Verdict,
} from "./expectations/call-expectations.js";
export { type CallExpectation, expectCall } from "./expectations/expect-call.js";
export { type FakeAnswer, fake, type LambdaFake } from "./fakes/fake.js";
export type { Lambdas } from "./fakes/guarded-lambdas.js";
export { type ContactFlowEvent, type HandlerContext, handler } from "./fakes/handler.js";
export type { AgentSide, AgentTarget, Call, QuickConnect, Side } from "./scenario/call.js";
export type { Duration } from "./scenario/duration.js";
export { flowFromJson } from "./scenario/flow-from-json.js";
export type { Named } from "./scenario/named.js";
export type { Names } from "./scenario/named-units.js";
export { ScenarioError } from "./scenario/scenario-error.js";
export type { MadeKind } from "./scenario/scope.js";
export { type PlayableFlow, type SimulateOptions, simulate } from "./scenario/simulate.js";
export type { Moment } from "./scenario/starting-time.js";
export type { Words } from "./scenario/words.js";
