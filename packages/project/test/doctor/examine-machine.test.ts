import { expect, it } from "vitest";
import { examineNode } from "../../src/doctor/examine-machine.js";

it.each(["20.19.0", "20.20.2", "22.0.0", "100.1.2"])("takes Node %s", (version) => {
  expect(examineNode(version).status).toBe("ok");
});

it.each(["20.18.9", "18.20.0", "9.99.99"])("refuses Node %s", (version) => {
  expect(examineNode(version)).toMatchObject({ status: "problem", diagnostic: { code: "CLI310" } });
});
