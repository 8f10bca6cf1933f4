import { expect, test } from "vitest";
import { readSsml } from "../../src/speech/read-ssml.js";
import { speechMilliseconds } from "../../src/speech/speech-time.js";

test("hears the words between the tags, each run of blanks as one", () => {
  const ssml = `<speak>
    Hello <prosody rate="slow">dear</prosody>
    <say-as interpret-as="digits">42</say-as></speak>`;
  expect(readSsml(ssml)?.text).toBe("Hello dear 42");
});

test.each([
  ['<break time="2s"/>', 2000],
  ['<break time="250ms"/>', 250],
  ['<break time="1.5s"/>', 1500],
  ['<break strength="strong"/>', 750],
  ['<break strength="none"/>', 0],
  ["<break/>", 500],
])("waits at %s", (tag, pause) => {
  const plain = readSsml("<speak>one two</speak>");
  expect(readSsml(`<speak>one ${tag}two</speak>`)).toEqual({
    text: "one two",
    milliseconds: (plain?.milliseconds ?? 0) + pause,
  });
});

test("says what stands for an abbreviation", () => {
  expect(readSsml('<speak><sub alias="Amazon Web Services">AWS</sub></speak>')?.text).toBe("Amazon Web Services");
});

test("reads what has no speak around it as if it had", () => {
  expect(readSsml('One <break time="1s"/> two')?.text).toBe("One two");
});

test("reads escapes as the characters they stand for and leaves comments out", () => {
  expect(readSsml("<speak>Fish &amp; chips<!-- soon --></speak>")?.text).toBe("Fish & chips");
});

test.each([
  "<speak>Hello",
  "<speak>Fish & chips</speak>",
  "<speak><b>no</i></speak>",
  `<speak>${"a".repeat(10_001)}</speak>`,
])("cannot speak what is no XML or far too long", (ssml) => {
  expect(readSsml(ssml)).toBeUndefined();
});

test("takes longer for more words and no time for blanks", () => {
  expect(speechMilliseconds("")).toBe(0);
  expect(speechMilliseconds("  \n")).toBe(0);
  expect(speechMilliseconds("Press 1 for sales.")).toBeGreaterThan(speechMilliseconds("Press 1."));
  expect(speechMilliseconds("0123456789")).toBeGreaterThan(speechMilliseconds("abcdefghij"));
});

test("speaks about 150 words of English in a minute", () => {
  const words = "We are sorry but nobody can take your call just now so please try again later today. ";
  expect(speechMilliseconds(words.repeat(9))).toBeGreaterThan(50_000);
  expect(speechMilliseconds(words.repeat(9))).toBeLessThan(70_000);
});
