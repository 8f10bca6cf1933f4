import { expect, test } from "vitest";
import { blockNames, withNames } from "../../page/flow/block-names.js";

const uuid = "55516752-90df-4cd9-b3fe-8d90f5ec8ae7";
const block = (id: string, title: string, summary?: string) => ({
  id,
  title,
  isEnding: false,
  branches: [],
  ...(summary !== undefined && { summary }),
});
const names = blockNames({ blocks: [block(uuid, "Play prompt", "“Hello.”"), block("menu", "Get customer input")] });

test("calls the blocks of a finding by what they do", () => {
  expect(withNames(`"${uuid}" reads $.External.a, and "${uuid}" does not.`, names)).toBe(
    "[Play prompt: “Hello.”] reads $.External.a, and [Play prompt: “Hello.”] does not.",
  );
});

test("leaves words that are in quotes for another reason, and names that somebody chose", () => {
  expect(withNames('"menu" compares with "Timeout of the input".', names)).toBe(
    '"menu" compares with "Timeout of the input".',
  );
  expect(withNames(`"${uuid}" reads.`, undefined)).toBe(`"${uuid}" reads.`);
});
