import { expect, it } from "vitest";
import { displayPath } from "../../src/ui/diagnostics.js";

it.each([
  ["/shop/flows/main.flow.ts", "flows/main.flow.ts"],
  ["/shop/..flows/main.flow.ts", "..flows/main.flow.ts"],
  ["/other/main.flow.ts", "/other/main.flow.ts"],
  ["/shopping/main.flow.ts", "/shopping/main.flow.ts"],
  ["/shop", "/shop"],
])("shows %s as %s inside /shop", (file, shown) => {
  expect(displayPath(file, "/shop")).toBe(shown);
});
