import type { AddressKeeper } from "../model/page-model.js";

/** The address bar of the browser. */
export const browserAddress: AddressKeeper = {
  read: () => location.hash,
  write: (hash, how) => {
    if (how === "push") history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
  },
};

/** Says when somebody else changed the address: a link, the back button, a person. */
export function followAddress(listener: () => void): void {
  addEventListener("popstate", listener);
}
