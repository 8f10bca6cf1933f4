import type { TagChange } from "./ownership.js";
import type { ResourceDriver } from "./resource-driver.js";
import type { Target, WriteCall } from "./write-call.js";

/** The calls that lead to the wanted tags: what goes is taken away first, as at most 50 fit on a resource. */
export function tagCalls(driver: ResourceDriver, target: Target, change: TagChange): readonly WriteCall[] {
  if (driver.tag !== undefined) return driver.tag(target, change);
  const resourceArn = target.arn;
  const tag: WriteCall = { operation: "TagResource", input: { resourceArn, tags: change.set } };
  if (change.remove.length === 0) return [tag];
  return [{ operation: "UntagResource", input: { resourceArn, tagKeys: change.remove } }, tag];
}
