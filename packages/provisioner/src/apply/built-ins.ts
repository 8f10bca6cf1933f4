import type { BoundResource } from "@flowc/connect-model";
import { partsOf } from "../declaration/address.js";
import { words } from "../declaration/words.js";
import type { Writer } from "../driver/write-call.js";
import { driverOf } from "../resources/drivers.js";

const patienceSeconds = 60;

/**
 * Finds what a new instance has from the start, such as `BasicQueue`. Just after the creation a listing may not have it
 * yet, so it is asked for again for a minute.
 */
export async function findBuiltIns(
  addresses: readonly string[],
  writer: Writer,
): Promise<ReadonlyMap<string, BoundResource>> {
  const found = new Map<string, BoundResource>();
  for (const address of addresses) {
    const { kind, name } = partsOf(address);
    const driver = driverOf(kind);
    const { id, arn } = await writer.waitUntil(async () => {
      const live = (await driver.list(writer)).find((one) => one.name === name);
      return live === undefined ? { pending: `${words(kind, name)} of the new instance` } : { done: live };
    }, patienceSeconds);
    found.set(address, { id, arn });
  }
  return found;
}
