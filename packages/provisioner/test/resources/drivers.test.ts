import { resourceKinds } from "@flowc/connect-model";
import { expect, it } from "vitest";
import { drivers } from "../../src/resources/drivers.js";

it("has a driver for every kind that can be declared or referred to", () => {
  expect(resourceKinds.filter((kind) => !drivers.has(kind))).toEqual([]);
});
