// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of authors are text here
import { expect, test } from "vitest";
import { editValue } from "../../src/index.js";
import { flow, sourceOf } from "../helpers/built-source.js";
import { edited, problem } from "../helpers/edited.js";

/** The lines of an edited flow that are the author's. */
function after(lines: readonly string[], block: string, label: string, value: string): string {
  return edited(flow(...lines), block, label, value)
    .split("\n")
    .slice(2, -3)
    .join("\n")
    .replace(/^ {2}/gm, "");
}

test.each([
  [`f.playPrompt("a");`, `it's "b"`, String.raw`f.playPrompt("it's \"b\"");`],
  [`f.playPrompt('a');`, `it's "b"`, String.raw`f.playPrompt('it\'s "b"');`],
  ["f.playPrompt(`a`);", "`${b}` $ {", "f.playPrompt(`\\`\\${b}\\` $ {`);"],
  [`f.playPrompt("a");`, "one\ntwo\ttabs \\ back", String.raw`f.playPrompt("one\ntwo\ttabs \\ back");`],
  ["f.playPrompt(`a`);", "one\ntwo", "f.playPrompt(`one\ntwo`);"],
  [`f.playPrompt("a");`, "😀 é \u2028 \u202e \ud800", String.raw`f.playPrompt("😀 é \u2028 \u202e \ud800");`],
  [String.raw`f.playPrompt("caf\u00e9 is open");`, "café is closed", String.raw`f.playPrompt("caf\u00e9 is closed");`],
  [`f.playPrompt(  "a" /* said */ , );`, "b", `f.playPrompt(  "b" /* said */ , );`],
  [`f.playPrompt("a" as const);`, "b", `f.playPrompt("b" as const);`],
])("writes into %s in the author's quotes", (line, value, expected) => {
  expect(after([line], "play-prompt", "text", value)).toBe(expected);
});

test.each([
  ['"); process.exit(1); ("', '"a"'],
  ["'); process.exit(1); ('", "'a'"],
  ["`); process.exit(1); (`", "`a`"],
  ["${process.exit(1)}", "`a`"],
  ["\\", '"a"'],
  ["\\`", "`a`"],
  ["*/", '"a"'],
  ["a\u2028b", "'a'"],
])("never lets %j become code in %s", (value, literal) => {
  const text = flow(`f.playPrompt(${literal});`);
  const now = edited(text, "play-prompt", "text", value);
  expect(sourceOf(now, "play-prompt").block.parameters).toEqual({ Text: value });
});

test("keeps the expressions of a template, and writes the text around them", () => {
  const text = flow("f.playPrompt(`Hello ${f.attributes.name}, caf\\u00e9?`);");
  expect(edited(text, "play-prompt", "text", "Hi `$${f.attributes.name}, café!")).toBe(
    flow("f.playPrompt(`Hi \\`\\$${f.attributes.name}, caf\\u00e9!`);"),
  );
});

test.each(["Hello.", "${f.attributes.name} ${f.attributes.name}", "Hello ${f.attributes.other}."])(
  "refuses %j, which loses or doubles an expression",
  (value) => {
    expect(edited(flow("f.playPrompt(`Hello ${f.attributes.name}.`);"), "play-prompt", "text", value)).toBe("EDIT118");
  },
);

test("takes any other expression that is typed for text", () => {
  const text = flow("f.playPrompt(`Hello ${f.attributes.name}.`);");
  const now = edited(text, "play-prompt", "text", "${process.exit(1)} ${f.attributes.name}.");
  expect(now).toBe(flow("f.playPrompt(`\\${process.exit(1)} ${f.attributes.name}.`);"));
});

test.each([
  ["1", "3", "3: (f) => f"],
  ["1", "*", `"*": (f) => f`],
])("writes key %s as %s, with quotes where they are needed", (key, to, expected) => {
  const text = flow(`f.getCustomerInput("Menu", { ${key}: (f) => f });`);
  expect(edited(text, "get-customer-input", `key ${key}`, to)).toContain(`{ ${expected} }`);
});

test("writes quotes as the file has them", () => {
  const text = flow(`f.setContactAttributes({ tier: 'gold', rank: 'x', age: 'y', more: 'z' });`);
  expect(edited(text, "set-contact", "name of tier", "two words")).toContain(`{ 'two words': 'gold',`);
});

test("keeps line endings and the byte order mark", () => {
  const text = `\ufeff${flow("f.playPrompt(`a`);", "f.wait(5);").replaceAll("\n", "\r\n")}`;
  expect(edited(text, "play-prompt", "text", "one\ntwo")).toBe(text.replace("`a`", "`one\r\ntwo`"));
  expect(edited(text, "wait", "timeLimitSeconds", "30")).toBe(text.replace("wait(5)", "wait(30)"));
});

test("finds places behind signs that take two units or end lines in their own way", () => {
  const text = flow('/* 😀 \u2028 \u2029 */ f.playPrompt("😀").playPrompt("b");', 'f.playPrompt("c");');
  expect(edited(text, "play-prompt-b", "text", "x")).toBe(text.replace('"b"', '"x"'));
  expect(edited(text, "play-prompt-c", "text", "x")).toBe(text.replace('"c"', '"x"'));
});

test("writes the constant that a prompt takes its text from", () => {
  const text = flow('const greeting = "Hello.";', "f.playPrompt(greeting);");
  expect(edited(text, "play-prompt", "text", "Hi.")).toBe(text.replace("Hello.", "Hi."));
});

test("renames a label with every jump to it", () => {
  const text = flow(
    'f.label("a").playPrompt("x");',
    'f.getCustomerInput("m", { 1: (f) => f.goto("a"), 2: (f) => f.goto(\'a\') });',
  );
  expect(edited(text, "a", "label", "it's")).toBe(text.replaceAll('"a"', '"it\'s"').replace("'a'", "'it\\'s'"));
});

test.each([
  ['f.playPrompt("a");', "play-prompt", "text", "  ", "EDIT103"],
  ["f.wait(60);", "wait", "timeLimitSeconds", "soon", "EDIT104"],
  ["f.wait(60);", "wait", "timeLimitSeconds", "1e3", "EDIT104"],
  ["f.loop(3, (f) => f);", "loop", "loopCount", "101", "EDIT104"],
  ["f.loop(3, (f) => f);", "loop", "loopCount", "1.5", "EDIT104"],
  ['f.setVoice({ voice: "Amy", style: "none" });', "set-voice", "style", "nonee", "EDIT105"],
  ['f.label("a").playPrompt("x");', "a", "label", "x".repeat(51), "EDIT106"],
  ['f.getCustomerInput("m", { 1: (f) => f, 2: (f) => f });', "get-", "key 1", "2", "EDIT107"],
  ['f.getCustomerInput("m", { 1: (f) => f });', "get-", "key 1", "12", "EDIT105"],
  ['f.setContactAttributes({ tier: "gold" });', "set-", "name of tier", "__proto__", "EDIT108"],
  ["f.checkContactAttributes(f.attributes.a, { gold: (f) => f });", "check-", "key gold", "otherwise", "EDIT108"],
  ['f.storeCustomerInput("m", { endKeys: "#" });', "store-", "endKeys", "end", "EDIT109"],
])("refuses in %s of %s: %s = %j", (line, block, label, value, code) => {
  expect(edited(flow(line), block, label, value)).toBe(code);
});

test("names the nearest choice", () => {
  const text = flow('f.setVoice({ voice: "Amy", style: "none" });');
  expect(problem(text, "set-voice", "style", "newscater")?.help).toContain('Did you mean "newscaster"?');
});

test("refuses a value that is not there any more, and one that is computed", () => {
  const source = sourceOf(flow('f.playPrompt("a" + "b");'), "play-prompt");
  expect(editValue(source, "7-1", "x").diagnostic?.code).toBe("EDIT101");
  expect(editValue(source, "0", "x").diagnostic).toMatchObject({ code: "EDIT102" });
});
