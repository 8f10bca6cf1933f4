import { expect } from "vitest";
import { type CallMatchers, callMatchers } from "../expectations/call-expectations.js";
import { mapPlacesOfVitest } from "../node/compiled-places.js";
import { keepCallsOfFile } from "./file-calls.js";
import { collectCoverageOfFile } from "./file-coverage.js";

declare module "vitest" {
  // The type of what is expected of is the matchers' own affair: these are about calls.
  interface Matchers<T> extends CallMatchers<void> {}
}

expect.extend({ ...callMatchers });
mapPlacesOfVitest();
collectCoverageOfFile();
keepCallsOfFile();
