import { existing, flowModule, knownModule } from "@flowc/flow-dsl";
import { expect, test } from "vitest";

test("says what a module takes, gives and returns with, as Connect keeps it", () => {
  const { contract } = flowModule(
    "Verify caller",
    {
      input: { phone: "string", attempts: { type: "integer", description: "Tries so far", optional: true } },
      output: { customerId: "string" },
      branches: ["verified", { name: "unknown", description: "Nobody has this number" }],
      onError: (f) => f.returnFromModule({ branch: "unknown" }),
    },
    (f) => f,
  );
  expect(contract).toEqual({
    input: {
      type: "object",
      properties: { phone: { type: "string" }, attempts: { type: "integer", description: "Tries so far" } },
      required: ["phone"],
    },
    resultData: { type: "object", properties: { customerId: { type: "string" } }, required: ["customerId"] },
    branches: [{ name: "verified" }, { name: "unknown", description: "Nobody has this number" }],
  });
});

test("says nothing where a module promises nothing", () => {
  const { contract } = flowModule("Tone", { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt("Beep."));
  expect(contract).toEqual({});
});

test("makes a plain reference of a module that is declared elsewhere", () => {
  const contract = { input: { amount: "string" }, branches: ["paid"] } as const;
  expect(knownModule("Take payment", contract)).toEqual({ kind: "flowModule", name: "Take payment" });
  expect(knownModule(existing.flowModule("Take payment"), contract)).toEqual(existing.flowModule("Take payment"));
});
