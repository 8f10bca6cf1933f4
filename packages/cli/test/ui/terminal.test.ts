import { expect, it } from "vitest";
import { wantsColor } from "../../src/ui/terminal.js";

const terminal = { isTTY: true };
const pipe = { isTTY: false };

it.each([
  ["a terminal", terminal, {}, true],
  ["a pipe", pipe, {}, false],
  ["a terminal that shows none", terminal, { TERM: "dumb" }, false],
  ["a terminal, against NO_COLOR", terminal, { NO_COLOR: "1" }, false],
  ["a terminal, with an empty NO_COLOR", terminal, { NO_COLOR: "" }, true],
  ["a pipe, with FORCE_COLOR", pipe, { FORCE_COLOR: "1" }, true],
  ["a terminal, with FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, false],
  ["both wishes at once", pipe, { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
])("decides about colour on %s", (_, stream, environment, expected) => {
  expect(wantsColor(stream, environment)).toBe(expected);
});
