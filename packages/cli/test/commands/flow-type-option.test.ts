import { flowTypes } from "@flowc/connect-model";
import { expect, it } from "vitest";
import { flowTypeOption } from "../../src/commands/flow-type-option.js";

// The option spells the types out, because importing them would load the whole model for `--help`.
it("offers every flow type, and modules", () => {
  expect(flowTypeOption.type.choices).toEqual([...flowTypes, "MODULE"]);
});
