import type { EstateView } from "@flowc/viewer";
import type { Address } from "../address/address.js";

const titles = { flows: "Flows", resources: "Resources", plan: "Plan", deployed: "Deployed" } as const;

/** What the tab of the browser says: what is open, and of which project. */
export function titleOf(address: Address, estate: EstateView | undefined): string {
  const name =
    address.screen === "flow"
      ? (estate?.flows.find(({ key }) => key === address.key)?.name ?? "Flow")
      : titles[address.screen];
  return [name, estate?.project, "flowc"].filter((part) => part !== undefined).join(" · ");
}
