import { type CommonProperties, declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** Shares by region, whole percentages that add up to 100: `{ "eu-west-2": 90, "eu-central-1": 10 }`. */
export type RegionShares = Readonly<Record<string, number>>;

/** What a traffic distribution group declaration takes. */
export interface TrafficDistributionGroupProperties extends CommonProperties {
  /** 1-250 characters without blanks at the ends. It cannot be changed, nor can the name. */
  readonly description?: string;
  /** Where calls to the numbers of the group go. Absent: left as it is; all to the home region at first. */
  readonly telephony?: RegionShares;
  /** Where its agents work. Absent: left as it is; all in the home region at first. */
  readonly agents?: RegionShares;
  /** Regions in which people can sign in: for the default group only. Absent: left as they are. */
  readonly signIn?: Readonly<Record<string, boolean>>;
}

export type TrafficDistributionGroupDeclaration = ResourceDeclaration<
  "trafficDistributionGroup",
  TrafficDistributionGroupProperties
>;

/**
 * Numbers whose calls are shared out among the regions of an instance that has a replica. It is made in the home region.
 *
 * @param name 1-128 characters without blanks at the ends, unique in the instance
 * @example
 * ```ts
 * export const global = trafficDistributionGroup("Global", { telephony: { "eu-west-2": 90, "eu-central-1": 10 } });
 * export const line = phoneNumber("line", { country: "GB", type: "DID", trafficDistributionGroup: global });
 * ```
 */
export function trafficDistributionGroup(
  name: string,
  properties: TrafficDistributionGroupProperties = {},
): TrafficDistributionGroupDeclaration {
  return declare("trafficDistributionGroup", name, properties, trafficDistributionGroup);
}
