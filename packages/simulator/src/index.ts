export { isDate, localDate, momentOf } from "./clock/local-time.js";
export type { OverTime } from "./clock/over-time.js";
export type { Period } from "./clock/periods.js";
export { isTimeZone, nearestTimeZone } from "./clock/time-zone.js";
export { lifeDiagnostics } from "./diagnostics/life-diagnostics.js";
export { placesDiagnostics } from "./diagnostics/places-diagnostics.js";
export { serviceDiagnostics } from "./diagnostics/service-diagnostics.js";
export { simulatorDiagnostics } from "./diagnostics/simulator-diagnostics.js";
export { talkDiagnostics } from "./diagnostics/talk-diagnostics.js";
export { traceDiagnostics } from "./diagnostics/trace-diagnostics.js";
export { livesWithContact, valueUnder } from "./engine/data.js";
export { firstDue, firstReady, type Ready } from "./engine/due.js";
export { forcedFailure } from "./engine/run-block.js";
export { createSimulator, type Simulator, type StepResult } from "./engine/step.js";
export type { AgentEvent, ParticipantEvent, SimulationEvent } from "./event/simulation-event.js";
export type { FidelityNote } from "./fidelity/fidelity-note.js";
export { lifeFidelity } from "./fidelity/life-fidelity.js";
export { placesFidelity } from "./fidelity/places-fidelity.js";
export { servicesFidelity } from "./fidelity/services-fidelity.js";
export { talkFidelity } from "./fidelity/talk-fidelity.js";
export { type FlowLogEntry, isFlowLogEntry } from "./flow-log/flow-log-entry.js";
export { moduleTypeOf } from "./flow-log/module-types.js";
export { type ReadFlowLog, readFlowLog } from "./flow-log/read-flow-log.js";
export { type RecordedContact, type RecordedVisit, recordedContacts } from "./flow-log/recorded-contact.js";
export { type FlowLogOptions, flowLogLines, flowLogOf } from "./flow-log/write-flow-log.js";
export type { ContactStart } from "./life/start-contact.js";
export { contactForAgent, contactWith } from "./life/whose-contact.js";
export { canAct } from "./play/can-act.js";
export { standingText } from "./play/expectation.js";
export { type ContactThread, isHeard, listeningThread } from "./play/listening.js";
export { type PlayedScript, playScript } from "./play/script-player.js";
export { eventsOf } from "./play/step-events.js";
export type { BlockProgram, FlowProgram } from "./program/flow-program.js";
export { createProgram, type Program } from "./program/program.js";
export { type Replay, type ReplayOptions, replayContact } from "./replay/replay.js";
export type {
  ActionQuestion,
  AiAgentQuestion,
  Answer,
  AuthenticationQuestion,
  ChanceQuestion,
  HoursQuestion,
  LambdaQuestion,
  LexQuestion,
  MetricsQuestion,
  PromptQuestion,
  Question,
  QueueQuestion,
  RecordQuestion,
  Request,
  ThirdPartyQuestion,
  ViewQuestion,
} from "./request/request.js";
export {
  type CallerScript,
  hasPart,
  hasWords,
  type ScriptAct,
  type ScriptExpectation,
  type ScriptStart,
  type ScriptStep,
  type Words,
} from "./script/caller-script.js";
export { formatScript, formatStep } from "./script/format-script.js";
export { type ParsedLine, type ParsedScript, parseScript, parseScriptLine } from "./script/parse-script.js";
export { instantOf } from "./script/script-line.js";
export { openSession, type Session, type SessionLimits, type Standstill } from "./session/session.js";
export type { CallbackPlan, LifeRequest, Routing, TargetQueue } from "./state/contact-life.js";
export type {
  AgentPlace,
  ContactPhase,
  ContactSettings,
  ContactState,
  EndReason,
  Frame,
  Participant,
  QueuePlace,
  SimulationState,
  Thread,
  ThreadRole,
  Timer,
  Wait,
} from "./state/simulation-state.js";
export { contentProblems } from "./test-case/content-problems.js";
export { readTestContent } from "./test-case/read-content.js";
export {
  type ObservationResult,
  runTestCase,
  type TestCase,
  type TestCaseRun,
} from "./test-case/run-test-case.js";
export type {
  TestAction,
  TestContent,
  TestEntryPoint,
  TestEvent,
  TestEventProperties,
  TestObservation,
} from "./test-case/test-content.js";
export { traceLine, traceLines } from "./trace/json-lines.js";
export type { BlockPlace, TraceEvent, TracePlace } from "./trace/trace-event.js";
export {
  clockText,
  formatTranscript,
  formatTranscriptLine,
  type TranscriptFormat,
} from "./transcript/format-transcript.js";
export { phaseTexts } from "./transcript/phase-text.js";
export { requestText } from "./transcript/request-text.js";
export { Transcriber, type TranscriptOptions, transcriptOf } from "./transcript/transcript.js";
export type { Speaker, TranscriptLine } from "./transcript/transcript-line.js";
export type { AiAgentOptions, AiAgentReply, AiAgentTurn } from "./world/ai-agent/ai-agent-world.js";
export type { AuthenticationOptions, AuthenticationReply } from "./world/authentication/authentication-world.js";
export type { WorldResource } from "./world/by-target.js";
export type { ChanceOptions } from "./world/chance/chance-world.js";
export { createWorld, type WorldOptions } from "./world/create-world.js";
export type { BeginningBlock, FailureOf, FailureOptions } from "./world/failures/failing-blocks.js";
export { type DateSpan, type EffectiveHours, effectiveHours } from "./world/hours/effective-hours.js";
export type { HoursAnswer } from "./world/hours/hours-answer.js";
export type { DecidingOverride, EffectiveDay } from "./world/hours/hours-schedule.js";
export type { HoursOptions, HoursReply, HoursState } from "./world/hours/hours-world.js";
export type {
  HoursOverride,
  OpenHours,
  OpenPeriod,
  OpenTimes,
  OpenWeek,
  OverrideRecurrence,
} from "./world/hours/open-hours.js";
export type { LambdaEvent, LambdaOptions, LambdaReply } from "./world/lambda/lambda-world.js";
export { type LexOptions, type LexReply, type LexTurn, understands } from "./world/lex/lex-world.js";
export type { AgentMetric, MetricsAnswer } from "./world/metrics/metrics-answer.js";
export type { MetricsOptions } from "./world/metrics/metrics-world.js";
export type { PlaceOptions } from "./world/places.js";
export type { PromptOptions, Recording } from "./world/prompt/prompt-world.js";
export type { QueueAnswer } from "./world/queues/queue-answer.js";
export type { DeclaredQueue, QueueState, Staffing } from "./world/queues/queue-state.js";
export type { QueueOptions, QueueReply } from "./world/queues/queue-world.js";
export type { CaseOptions } from "./world/records/cases.js";
export type { DataTableOptions, DataTableRows } from "./world/records/data-tables.js";
export type { ProfileOptions } from "./world/records/profiles.js";
export type { RecordOptions } from "./world/records/record-world.js";
export {
  type Asked,
  after,
  convertReply,
  type Fault,
  fails,
  type InTurn,
  inTurn,
  type Late,
  malformed,
  type Reply,
  timesOut,
} from "./world/reply.js";
export type { StubOptions, StubReply } from "./world/stub/stub-world.js";
export type { PhoneOptions, PhoneState } from "./world/third-party/phones.js";
export type { ThirdPartyAnswer } from "./world/third-party/third-party-answer.js";
export type { ViewOptions, ViewReply } from "./world/view/view-world.js";
export type { World } from "./world/world.js";
