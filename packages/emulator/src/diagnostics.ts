import { type Diagnostic, defineDiagnostics, didYouMean } from "@flowc/diagnostics";

/** Everything the emulator says in its own name, as opposed to the refusals of the service that it plays. */
export const emulatorDiagnostics = defineDiagnostics({
  EMU101: {
    name: "no-unemulated-operation",
    severity: "error",
    message: (p: { operation: string }) =>
      `NotEmulated: ${p.operation} is an operation of Connect that the emulator does not have yet.`,
    help: () => "Leave the operation out against the emulator, or run this part against AWS.",
  },
  EMU102: {
    name: "no-second-emulator-on-a-directory",
    severity: "error",
    message: (p: { directory: string; url: string; pid: number }) =>
      `Another emulator (process ${p.pid}, ${p.url}) is using the data directory "${p.directory}".`,
    help: () => "Use the running one, stop it, or choose another data directory.",
  },
  EMU103: {
    name: "no-other-data-format",
    severity: "error",
    message: (p: { directory: string; found: number; known: number }) =>
      `The data directory "${p.directory}" has format ${p.found}; this version reads format ${p.known}.`,
    help: (p: { found: number; known: number }) =>
      p.found > p.known
        ? "Update the emulator, or choose another data directory."
        : "Delete the directory and deploy again, or choose another one. Nothing but this Connect's own data is in it.",
  },
  EMU104: {
    name: "no-unusable-address",
    severity: "error",
    message: (p: { host: string; port: number; reason: string }) =>
      `The emulator cannot listen on ${p.host}:${p.port}: ${p.reason}.`,
    help: () => "Choose another port, or 0 for any free one. The address is always the machine's own loopback.",
  },
  EMU105: {
    name: "no-damaged-data",
    severity: "error",
    message: (p: { file: string; reason: string }) =>
      `The emulator's data file "${p.file}" cannot be read: ${p.reason}.`,
    help: () => "Restore the file, or delete the data directory to start with nothing.",
  },
  EMU106: {
    name: "no-foreign-caller",
    severity: "error",
    message: (p: { header: string; value: string }) =>
      `The emulator serves this machine only and refuses the ${p.header} header "${p.value}".`,
    help: () => "Send requests to 127.0.0.1, [::1] or localhost, not from a web page of another origin.",
  },
  EMU107: {
    name: "no-emulator-bug",
    severity: "error",
    message: (p: { operation: string; reason: string }) => `The emulator failed in ${p.operation}: ${p.reason}.`,
    help: () => "This is a bug of the emulator, not of the request. Please report it with the request that caused it.",
  },
  EMU108: {
    name: "no-unemulated-neighbour",
    severity: "error",
    message: (p: { operation: string }) =>
      `NotEmulated: ${p.operation} is an operation of a service beside Connect that the emulator does not have.`,
    help: () => "Give that client the endpoint of AWS or of an emulator of that service.",
  },
  EMU116: {
    name: "no-unreadable-fault-file",
    severity: "error",
    message: (p: { file: string; reason: string }) => `The file of faults "${p.file}" cannot be used: ${p.reason}.`,
    help: () => 'Write JSON such as { "faults": [{ "kind": "throttle", "operations": ["CreateQueue"] }] }.',
  },
  EMU117: {
    name: "no-wrong-fault",
    severity: "error",
    message: (p: { file: string; pointer: string; found: string | undefined }) =>
      `In "${p.file}", ${p.pointer} ${p.found === undefined ? "is missing or not known" : `is ${p.found}`}.`,
    help: (p: { expected: string; nearest: string | undefined }) => `${didYouMean(p.nearest)}Expected: ${p.expected}.`,
  },
  EMU118: {
    name: "no-fault-of-unknown-operation",
    severity: "error",
    message: (p: { file: string; pointer: string; operation: string }) =>
      `In "${p.file}", ${p.pointer} names "${p.operation}", which the emulator does not have.`,
    help: (p: { nearest: string | undefined }) =>
      `${didYouMean(p.nearest)}Operations are spelled as in the API, for example CreateQueue or logs:CreateLogGroup.`,
  },
});

/** What `startEmulator` rejects with when it cannot start for a reason that lies outside: one diagnostic says which. */
export class EmulatorStartError extends Error {
  override readonly name = "EmulatorStartError";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(`${diagnostic.code} ${diagnostic.message}`);
    this.diagnostic = diagnostic;
  }
}
