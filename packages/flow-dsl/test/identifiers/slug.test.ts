import { expect, test } from "vitest";
import { slug } from "../../src/identifiers/slug.js";

test.each([
  ["We are closed!", 40, "we-are-closed"],
  ["<speak>Hello <break time='1s'/> there</speak>", 40, "hello-there"],
  ["Hello $.External.firstName, welcome", 40, "hello-first-name-welcome"],
  ["$.SegmentAttributes['connect:Subtype']", 40, "connect-subtype"],
  ["workingQueue", 40, "working-queue"],
  ["いらっしゃいませ。", 40, "いらっしゃいませ"],
  ["Press 1 for sales", 9, "press-1"],
  ["Donaudampfschifffahrt", 5, "donau"],
  ["!!!", 10, ""],
])("%s cut at %i signs is %s", (text, length, expected) => {
  expect(slug(text, length)).toBe(expected);
});
