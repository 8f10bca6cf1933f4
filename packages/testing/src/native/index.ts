export { nativeDiagnostics } from "../diagnostics/native-diagnostics.js";
export type {
  NativeContent,
  NativeEntryPoint,
  NativeObservation,
  NativeTestCase,
  NativeValue,
} from "./native-test-case.js";
export { type NativeConversion, type PlayedCall, toNativeTestCase } from "./to-native-test-case.js";
