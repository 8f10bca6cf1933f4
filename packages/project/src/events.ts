import type { ProvisionerEvent } from "@flowc/provisioner";

/** What can be seen of a running action. */
export type ProjectEvent =
  | { readonly type: "files-selected"; readonly files: number }
  | { readonly type: "flows-checked"; readonly flows: number }
  | { readonly type: "flows-written"; readonly folder: string; readonly files: number }
  | { readonly type: "flow-imported"; readonly name: string; readonly position: number; readonly total: number }
  /** An exploration has looked at this many states so far. */
  | { readonly type: "states-explored"; readonly states: number }
  /** An environment in AWS is about to be asked. */
  | { readonly type: "connecting"; readonly environment: string }
  /** The local Connect is looked for, and started if none runs. */
  | { readonly type: "local-connect-starting" }
  /** Another process has the data of the local Connect: it is waited for. `pid` 0: nobody knows which. */
  | { readonly type: "local-connect-awaited"; readonly pid: number }
  /** A local Connect answers: one that was running already, or one that lives as long as the action. */
  | { readonly type: "local-connect-ready"; readonly url: string; readonly wasRunning: boolean }
  | ProvisionerEvent;

export type ProjectListener = (event: ProjectEvent) => void;
