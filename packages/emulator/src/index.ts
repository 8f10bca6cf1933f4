export { EmulatorStartError, emulatorDiagnostics } from "./diagnostics.js";
export { type EmulatorOptions, type RunningEmulator, startEmulator } from "./emulator.js";
export type { Fault, FaultRule } from "./faults/fault.js";
export type { Rate } from "./faults/rate-limit.js";
export type { Consistency } from "./faults/visibility.js";
export type { CallRecord } from "./server/call-log.js";
export { type FoundEmulator, findRunningEmulator } from "./server/data-directory.js";
export type { Clock, Delays } from "./server/settings.js";
export type { Quotas } from "./services/quotas.js";
