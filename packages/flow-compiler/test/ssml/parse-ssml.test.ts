import { expect, test } from "vitest";
import { parseSsml } from "../../src/ssml/parse-ssml.js";

test("gives the tags in the order of the text, with their places", () => {
  const text = '<speak>Hello <break time="1s"/><p>you</p></speak>';
  const { tags, hasRoot } = parseSsml(text);
  expect(hasRoot).toBe(true);
  expect(tags.map(({ name, offset }) => [name, text.indexOf(`<${name}`) === offset])).toEqual([
    ["speak", true],
    ["break", true],
    ["p", true],
  ]);
  expect(tags[1]?.attributes).toEqual({ time: "1s" });
});

test("reads a text without speak as if it had one, with places in the text as it is", () => {
  expect(parseSsml('Hello <break time="1s"/>')).toEqual({
    hasRoot: false,
    tags: [{ name: "break", attributes: { time: "1s" }, offset: 6 }],
  });
});

test("takes paths in text and in attributes", () => {
  expect(parseSsml("<speak>$.External.name <break time='$.Attributes.pause'/></speak>").problem).toBeUndefined();
});

test("reads tags that are nested as deep as a prompt can hold", () => {
  expect(parseSsml(`<speak>${"<p>".repeat(800)}${"</p>".repeat(800)}</speak>`).tags).toHaveLength(801);
});

test("leaves out a text that no prompt can hold", () => {
  expect(parseSsml("<p>".repeat(50_000))).toEqual({ tags: [], hasRoot: false });
});

test("knows no entities but those of XML", () => {
  expect(parseSsml("<speak>a &amp; b</speak>").problem).toBeUndefined();
  expect(parseSsml('<?xml version="1.0"?><speak>a&nbsp;b</speak>').problem?.message).toContain("entity");
});
