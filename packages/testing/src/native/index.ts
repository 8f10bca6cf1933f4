export { nativeDiagnostics } from "../diagnostics/native-diagnostics.js";
export { type BoundTestCase, bindTestCase } from "./bind-test-case.js";
export type {
  NativeContent,
  NativeEntryPoint,
  NativeObservation,
  NativeTestCase,
  NativeValue,
} from "./native-test-case.js";
export {
  type NativeConnect,
  type NativeRequest,
  type NativeRun,
  type RunNativelyOptions,
  runNatively,
} from "./run-natively.js";
export { type NativeConversion, type PlayedCall, toNativeTestCase } from "./to-native-test-case.js";
