export { checkerAgrees } from "./agreement/checker-agrees.js";
export type { CallPlan, CallRun } from "./call/call-run.js";
export { endsWithin } from "./call/ends-within.js";
export { neverStuck } from "./call/never-stuck.js";
export { noErrorUnheard, reachesQueueOrGoodbye } from "./call/no-customer-lost.js";
export { playCall } from "./call/play-call.js";
export { emitParseIdentity } from "./emit-parse-identity.js";
export { callLaws, holdLaws, type LawOptions } from "./hold-laws.js";
export type { CallLaw, FlowLaw } from "./law.js";
