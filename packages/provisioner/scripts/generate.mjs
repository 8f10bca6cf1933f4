// The generated files of this package; `npm run generate` keeps them current.
import { driverOperationsText } from "./driver-operations.mjs";

/** The files that `npm run generate` keeps current. */
export function generate() {
  return [{ path: "src/policy/generated/driver-operations.ts", text: driverOperationsText() }];
}
