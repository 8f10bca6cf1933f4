import type { Channel } from "@aws-sdk/client-connect";
import type { FlowType } from "@flowc/connect-model";
import type { HoursEntry } from "../services/hours-of-operation/hours-table.js";
import type { RoutingProfileRecord } from "../services/routing-profiles/routing-profile-table.js";

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
    /** Name of its hours of operation. */
    readonly hoursOfOperation: string;
  }[];
  readonly routingProfiles: readonly {
    readonly Name: string;
    readonly Description: string;
    readonly MediaConcurrencies: RoutingProfileRecord["mediaConcurrencies"];
    /** Name of a queue. */
    readonly defaultOutboundQueue: string;
    /** Queues by name. */
    readonly queueConfigs: readonly {
      readonly queue: string;
      readonly channel: Channel;
      readonly priority: number;
      readonly delay: number;
    }[];
  }[];
  readonly securityProfiles: readonly {
    readonly Name: string;
    readonly Description?: string;
    /** Empty where nothing public says them. */
    readonly permissions: readonly string[];
  }[];
  readonly agentStatuses: readonly { readonly Name: string; readonly Type: string }[];
  /** Names of the built-in recordings. */
  readonly prompts: readonly string[];
  readonly flows: readonly { readonly Name: string; readonly Type: FlowType }[];
}
