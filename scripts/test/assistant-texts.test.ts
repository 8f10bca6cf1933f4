import { resolve } from "node:path";
import { expect, it } from "vitest";
import { assistantTexts } from "../assistants/assistant-texts.mjs";
import { modulesIn } from "../pages/modules-in.mjs";

const root = resolve(import.meta.dirname, "..", "..");

it("lists pages by subject below the rules, as llms.txt wants it", () => {
  const text = assistantTexts(root, (page) => `/guide/${page}`).get("llms.txt") ?? "";
  expect(text).toMatch(/^# flowc\n\n> .+\n\n## Rules for writing flows\n/);
  expect(text).toContain("\n- [A menu](/guide/tasks/menu): Callers press a key, and go where it leads.\n");
  // The rest of the form: after the title and the summary only headings and lists.
  expect(
    text
      .split("\n## ")
      .slice(2)
      .join("\n")
      .replaceAll(/^- \[[^\]]+\]\([^)]+\): .+$/gm, ""),
  ).toMatch(/^[\w\s]+$/);
});

it("holds the pages with their modules, and the types of every method", () => {
  const text = assistantTexts(root).get("llms-full.txt") ?? "";
  expect(modulesIn(text).map(({ path }) => path)).toContain("flows/menu.flow.ts");
  for (const method of ["playPrompt", "getCustomerInput", "invokeLambda", "simulate"])
    expect(text).toContain(`${method}(`);
});

it("holds the schemas of every document, which the list names", () => {
  const texts = assistantTexts(root);
  expect(Object.keys(JSON.parse(texts.get("schemas.json") ?? "").$defs)).toContain("flowLanguage");
  expect(texts.get("llms.txt")).toContain("](schemas.json)");
});
