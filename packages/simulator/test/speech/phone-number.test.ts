import { expect, test } from "vitest";
import { keyedNumber } from "../../src/speech/phone-number.js";

test.each([
  ["4255550123", "US", "+14255550123"],
  ["14255550123", "CA", "+14255550123"],
  ["02079460123", "GB", "+442079460123"],
  ["0301234567", "DE", "+49301234567"],
  ["0612345678", "IT", "+390612345678"],
  ["61234567", "SG", "+6561234567"],
])("puts the country's code before %s (%s)", (keys, country, number) => {
  expect(keyedNumber(keys, "Local", country)).toBe(number);
});

test.each(["442079460123", "00442079460123", "011442079460123"])("takes %s with its country code", (keys) => {
  expect(keyedNumber(keys, "E164", "")).toBe("+442079460123");
});

test.each([
  ["5550123", "Local", "US"],
  ["1255550123", "Local", "US"],
  ["12", "Local", "GB"],
  ["12*3456", "Local", "GB"],
  ["4255550123", "Local", "XX"],
  ["0", "E164", ""],
  ["1234567890123456", "E164", ""],
] as const)("does not take %s (%s %s) for a number", (keys, format, country) => {
  expect(keyedNumber(keys, format, country)).toBeUndefined();
});
