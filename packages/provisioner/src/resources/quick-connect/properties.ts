import type { JsonObject } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, defined, type Given, textOf } from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { QuickConnectDeclaration } from "./declaration.js";
import { type Destination, destinationInWords, destinationOf, destinationProperties } from "./destination.js";

export const quickConnectTable: PropertyTable = {
  name: { label: "name" },
  description: { label: "description" },
  destination: {
    label: "destination",
    impact: "Agents who use it reach another destination at once.",
    words: (value, nameOf) => destinationInWords(value as unknown as Destination | null, nameOf),
  },
};

const allowed = [...destinationProperties, "transferFlow", "description", "formerName", "tags"];

/** Checks a quick connect and gives it as the engine compares it. */
export function normaliseQuickConnect(declaration: QuickConnectDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, allowed, report);
  return defined({
    name: declaration.name,
    description: textOf(given, { key: "description", label: "description" }, [1, 250], report),
    destination: destinationOf(given, report),
  });
}
