import type { FlowType } from "@flowc/connect-model";
import type { HoursEntry } from "../services/hours-of-operation/hours-table.js";

/** What a new instance contains. Seen in public exports of real instances of 2023 to 2026, checked 2026-11-20. */
export interface NewInstance {
  readonly hoursOfOperation: readonly {
    readonly Name: string;
    readonly Description: string;
    readonly TimeZone: string;
    readonly Config: readonly HoursEntry[];
  }[];
  readonly queues: readonly {
    readonly Name: string;
    readonly Description: string;
    readonly QueueType: string;
    readonly Status: string;
    /** Name of its hours of operation. */
    readonly hoursOfOperation: string;
  }[];
  readonly flows: readonly { readonly Name: string; readonly Type: FlowType }[];
}
