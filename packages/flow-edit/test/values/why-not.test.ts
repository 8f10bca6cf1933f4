import { expect, test } from "vitest";
import { flow, valuesOf } from "../helpers/built-source.js";

/** The one value of the first prompt of a flow. */
function whyOf(...lines: readonly string[]): string | undefined {
  return valuesOf(flow(...lines), "play-prompt")[0];
}

test("offers a constant of the same file in its place when it is used once", () => {
  expect(whyOf('const greeting = "Hello.";', "f.playPrompt(greeting);")).toBe("text: text Hello.");
});

test("does not offer a constant that is used more than once", () => {
  const why = "It is the constant `greeting` of line 3, which is used in 2 places.";
  expect(whyOf('const greeting = "Hello.";', "f.playPrompt(greeting);", "f.playPrompt(greeting);")).toBe(
    `text: text greeting — ${why}`,
  );
});

test("does not offer a constant that other files can use", () => {
  const text = `export const greeting = "Hello.";\n${flow("f.playPrompt(greeting);")}`;
  expect(valuesOf(text, "play-prompt")[0]).toContain("which other files can use, too");
});

test("does not offer a variable, which may change", () => {
  expect(whyOf('let greeting = "Hello.";', "f.playPrompt(greeting);")).toContain(
    "which may be given another value later",
  );
});

test("does not offer what is computed", () => {
  expect(whyOf('f.playPrompt("a" + "b");')).toBe('text: text "a" + "b" — It is computed: `"a" + "b"`.');
  expect(whyOf('f.playPrompt(["Hello."].join(""));')).toContain("It is computed");
  expect(whyOf("f.playPrompt(String.raw`a\\b`);")).toContain("It is computed");
});

test("does not offer what comes from another file", () => {
  const text = `import { greeting } from "./texts.js";\n${flow("f.playPrompt(greeting);")}`;
  const modules = { "./texts.js": { greeting: "Hello." } };
  expect(valuesOf(text, "play-prompt", {}, modules)[0]).toContain('It is `greeting` of another file, "./texts.js".');
});

test("does not offer what is only known in the call", () => {
  const said = whyOf("f.playPrompt(f.attributes.greeting);");
  expect(said).toContain("`f.attributes.greeting` is only known while a contact is in the flow.");
});

test("does not offer what helpers are given", () => {
  const text = flow('say(f, "One.");', 'say(f, "Two.");').replace(
    "export const",
    "const say = (f, words) => f.playPrompt(words);\nexport const",
  );
  expect(valuesOf(text, "play-prompt")[0]).toContain('It is given to the helper "say" by whoever calls it');
});

test("does not offer what a loop or a helper makes several times", () => {
  const why = "The same call makes 2 blocks, in a loop or in a helper: an edit would change them all.";
  expect(whyOf('for (const turn of [1, 2]) f.playPrompt("Hello.");')).toBe(`text: text Hello. — ${why}`);
});

test("sends to the catalogue for a message of it", () => {
  const text = flow('f.playPrompt(f.messages(texts, "en").hello());')
    .replace("import { contactFlow", "import { contactFlow, messages")
    .replace("export const", 'const texts = messages({ en: { hello: "Hello." } });\nexport const');
  expect(valuesOf(text, "play-prompt")[0]).toContain("It comes from a catalogue of messages");
});

test("does not offer a jump to the only label there is", () => {
  const text = flow('f.label("top").playPrompt("Hello.");', 'f.playPrompt("Again.").goto("top");').replace(
    "  f.disconnect();\n",
    "",
  );
  expect(valuesOf(text, "play-prompt-again")[1]).toContain("There is no other label in this flow");
});

test("has no values when the call is not where it should be", () => {
  const text = flow('f.playPrompt("Hello.");');
  expect(valuesOf(text, "play-prompt", { text: `// a new line\n${text}` })).toEqual([]);
});
